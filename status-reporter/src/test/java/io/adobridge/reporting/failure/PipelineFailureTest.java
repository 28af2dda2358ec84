package io.adobridge.reporting.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.following.EventRounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.OpenedPullRequest;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.TimelineRecord;
import io.adobridge.testbed.azure.world.Timelines.Presence;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.ingestion.BuildSpec;
import io.adobridge.testbed.ingestion.FactsSpec;
import io.adobridge.testbed.ingestion.IngestedConnection;
import io.restassured.response.ValidatableResponse;

/** What a reviewer sees of a pull request's builds. */
@ReporterTest
class PipelineFailureTest {

    private static final String TOO = "It failed on the target branch lately too, in";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final EventRounds events;
    private final Rounds deliveries;

    private OpenedPullRequest opened;
    private World world;
    private Identity somebody;
    private Definition definition;
    private PullRequest pullRequest;
    private Conversation conversation;
    private UUID connection;

    @Inject
    PipelineFailureTest(EventRounds events, Rounds deliveries) {
        this.events = events;
        this.deliveries = deliveries;
    }

    @BeforeEach
    void aPullRequestThatIsBuilt() {
        opened = OpenedPullRequest.open(bridge, "built");
        world = opened.world();
        somebody = opened.author();
        pullRequest = opened.opened();
        definition = world.definitions().all().stream()
                .filter(one -> one.repository() == opened.repository().index() && one.yaml()).findFirst().orElseThrow();
        conversation = new Conversation(bridge.azure(), pullRequest.id());
        connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "app_token"));
        source("{\"pipelineFailures\":true}");
    }

    @AfterEach
    void abandonIt() {
        opened.abandon();
    }

    @Test
    void saysWhatFailedOnceAndClosesItWhenTheBuildIsGreen() {
        Build failed = build(Build.Result.FAILED);
        hear(failed);
        announceAgain(failed);

        Thread thread = onlyThread();
        assertThat(thread.status()).isEqualTo("active");
        TimelineRecord step = world.timelines().of(failed).records().stream()
                .filter(record -> record.type().equals("Task") && "failed".equals(record.result()) && record.attempt() > 0)
                .reduce((first, second) -> second).orElseThrow();
        assertThat(thread.text()).contains("Build failed", failed.number(), "**" + step.name() + "**",
                "- Bash exited with code '1'.", "```text\n", "case 30 of 30", "##[error]", "##[section]Finishing: ")
                .doesNotContain("case 3 of 30", "--password", ".0000000Z");
        hear(build(Build.Result.SUCCEEDED));
        assertThat(onlyThread().status()).isEqualTo("fixed");
        hear(build(Build.Result.FAILED));
        assertThat(onlyThread().status()).isEqualTo("active");
    }

    @Test
    void saysThatItFailsOnTheTargetBranchToo() {
        for (int earlier = 0; earlier < 5; earlier++) {
            int queued = world.buildWrites().queue(definition, pullRequest.target(), pullRequest.last().head(), somebody).id();
            world.buildWrites().start(queued);
            var unused = world.buildWrites().finish(queued, Build.Result.FAILED);
        }

        // which step fails differs from build to build
        for (int build = 0; build < 20 && conversation.threads(TOO).isEmpty(); build++) {
            hear(build(Build.Result.FAILED));
        }

        assertThat(conversation.threads(TOO)).hasSize(1);
    }

    @Test
    void leavesAloneWhatAPersonHasClosed() {
        hear(build(Build.Result.FAILED));
        conversation.turn(onlyThread(), "wontFix");
        hear(build(Build.Result.FAILED));
        hear(build(Build.Result.SUCCEEDED));

        assertThat(onlyThread().status()).isEqualTo("wontFix");
    }

    @Test
    void saysNothingOfGreenAndCancelledBuilds() {
        hear(build(Build.Result.SUCCEEDED));
        hear(build(Build.Result.CANCELED));

        assertThat(conversation.threads("Build failed")).isEmpty();
        deliveries().body("items", hasSize(0));
    }

    @Test
    void saysNothingForSourcesThatDoNotWantIt() {
        connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "app_token"));
        source("{\"summary\":true}");
        hear(build(Build.Result.FAILED));

        assertThat(conversation.threads("Build failed")).isEmpty();
    }

    @Test
    void aBuildThatBeganEarlierAndEndsLaterChangesNothing() {
        hear(build(Build.Result.FAILED));
        Thread before = onlyThread();
        hear(build(Build.Result.SUCCEEDED), Duration.ofMinutes(50));

        assertThat(onlyThread()).isEqualTo(before);
    }

    @Test
    void leavesAPullRequestAloneThatIsClosed() {
        hear(build(Build.Result.FAILED));
        conversation.abandon();
        hear(build(Build.Result.SUCCEEDED));

        assertThat(onlyThread().status()).isEqualTo("active");
        deliveries().body("items.state", everyItem(equalTo("delivered")));
    }

    @Test
    void givesUpWhereTheTokenReadsNoBuilds() {
        connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code_write",
                "vso.profile"));
        source("{\"pipelineFailures\":true}");
        hear(build(Build.Result.FAILED));
        for (int attempt = 0; attempt < 2; attempt++) {
            deliveries.deliverAfter(Duration.ofMinutes(1));
        }

        deliveries().body("items[0].kind", equalTo("pipelineFailure")).body("items[0].state", equalTo("dead"))
                .body("items[0].reason", equalTo("builds-not-readable"))
                .body("items[0].remedy", containsString("Build (read)"));
    }

    private ValidatableResponse deliveries() {
        return bridge.people().reader().get("/api/v1/deliveries?connection=" + connection).then().statusCode(200);
    }

    private Thread onlyThread() {
        List<Thread> threads = conversation.threads("Build failed");
        assertThat(threads).hasSize(1);
        return threads.get(0);
    }

    /** One whose timeline Azure DevOps has. */
    private Build build(Build.Result result) {
        Build build;
        do {
            int queued = world.buildWrites().validate(definition, pullRequest, pullRequest.last().head(), somebody).id();
            world.buildWrites().start(queued);
            build = world.buildWrites().finish(queued, result);
        } while (world.timelines().presence(build) != Presence.PRESENT);
        return build;
    }

    private void hear(Build build) {
        hear(build, Duration.ofMinutes(10));
    }

    /** All end at the same time, so that the longer one began earlier. */
    private void hear(Build build, Duration lasted) {
        IngestedConnection known = bridge.ingestion().of(connection);
        String result = build.result() == Build.Result.CANCELED ? "canceled"
                : build.result() == Build.Result.FAILED ? "failed" : "succeeded";
        known.finish(new BuildSpec(build.id(), known.project(AzureView.PROJECT), AzureView.DEMO, 5,
                "refs/pull/" + pullRequest.id() + "/merge", pullRequest.last().head(), pullRequest.id(), null, lasted),
                FactsSpec.of(result, 0, 0));
        events.follow();
        deliveries.deliver();
    }

    private void announceAgain(Build build) {
        IngestedConnection known = bridge.ingestion().of(connection);
        known.announce("build.finished", known.project(AzureView.PROJECT), build.id());
        events.follow();
        deliveries.deliver();
    }

    private void source(String review) {
        String source = bridge.people().owner().body("""
                {"name":"builds-%s","kind":"generic","connectionId":"%s","review":%s}"""
                .formatted(UUID.randomUUID(), connection, review)).post("/api/v1/sources").then().statusCode(201).extract()
                .path("id");
        bridge.people().owner().body("""
                {"projectKey":"demo-svc","connectionId":"%s","project":"%s","repository":"%s"}"""
                .formatted(connection, AzureView.PROJECT, AzureView.DEMO))
                .post("/api/v1/sources/" + source + "/mappings").then().statusCode(201);
    }
}
