package io.adobridge.reporting.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.following.EventRounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;
import io.adobridge.testbed.ingestion.IngestedConnection;

/** Statuses on a pull request that somebody pushes to. */
@ReporterTest
class PushTest {

    private static final String WAITING = "Quality gate pending: nothing has been reported of the latest push yet";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final EventRounds events;
    private final Rounds deliveries;

    private World world;
    private Repository repository;
    private Identity somebody;
    private Reporter tool;
    private PullRequest pullRequest;

    @Inject
    PushTest(EventRounds events, Rounds deliveries) {
        this.events = events;
        this.deliveries = deliveries;
    }

    @BeforeEach
    void aPullRequest() {
        world = bridge.testbed().world(Bridge.ORGANIZATION);
        repository = world.repositories().all().stream().filter(one -> one.name().equals(AzureView.DEMO)).findFirst()
                .orElseThrow();
        somebody = world.people().all().get(0);
        tool = Reporter.register("", bridge.people(), bridge.connect(bridge.reportingToken()));
        String branch = "feature/" + UUID.randomUUID();
        world.git().pushCommits(repository, branch, 1, somebody);
        pullRequest = world.git().openPullRequest(repository, branch, "pushed to", "", somebody);
    }

    /** Other tests look at the newest pull requests. */
    @AfterEach
    void abandonIt() {
        var unused = world.git().abandon(pullRequest.id(), somebody);
    }

    @Test
    void aVerdictOnAnEarlierCommitIsPendingAgain() {
        report("passed", ",\"commit\":\"" + head() + "\"");
        push();
        hear();

        assertThat(statuses()).extracting(Status::state, Status::iterationId, Status::description)
                .containsExactly(tuple("succeeded", 1, "Quality gate passed"), tuple("pending", 2, WAITING));
        report("failed", ",\"commit\":\"" + head() + "\"");
        assertThat(statuses()).last().extracting(Status::state, Status::iterationId).containsExactly("failed", 2);
    }

    @Test
    void aVerdictOnThePullRequestAsSuchIsSaidAgain() {
        report("failed", "");
        push();
        hear();

        assertThat(statuses()).extracting(Status::state, Status::iterationId)
                .containsExactly(tuple("failed", 1), tuple("failed", 2));
    }

    @Test
    void whatIsNoPushChangesNothing() {
        report("passed", ",\"commit\":\"" + head() + "\"");
        hear();
        hear();
        push();
        hear();
        hear();

        assertThat(statuses()).extracting(Status::state).containsExactly("succeeded", "pending");
    }

    @Test
    void whatWasWithdrawnStaysWithdrawn() {
        String gate = report("passed", "");
        bridge.people().owner().post("/api/v1/quality-gates/" + gate + "/retraction").then().statusCode(202);
        deliveries.deliver();
        push();
        hear();

        assertThat(statuses()).extracting(Status::state).containsExactly("succeeded", "notSet");
    }

    @Test
    void aResultThatWasFasterThanTheNewsStands() {
        report("failed", ",\"commit\":\"" + head() + "\"");
        push();
        report("passed", ",\"commit\":\"" + head() + "\"");
        hear();

        assertThat(statuses()).extracting(Status::state, Status::iterationId)
                .containsExactly(tuple("failed", 1), tuple("succeeded", 2));
    }

    @CanIgnoreReturnValue
    private String report(String status, String more) {
        String gate = tool.post(AzureView.DEMO, status, "\"pullRequest\":" + pullRequest.id() + more).statusCode(202).extract()
                .path("id");
        deliveries.deliver();
        return gate;
    }

    private void push() {
        world.git().pushCommits(repository, pullRequest.source().replace("refs/heads/", ""), 1, somebody);
    }

    private String head() {
        return world.pullRequests().find(pullRequest.id()).orElseThrow().last().head();
    }

    /** The news of the pull request as it is now. */
    private void hear() {
        IngestedConnection known = bridge.ingestion().of(tool.connection());
        UUID project = known.project(AzureView.PROJECT);
        known.pullRequest(pullRequest.id(), project, "refs/heads/main", head());
        known.announce("pullRequest.updated", project, pullRequest.id());
        events.follow();
        deliveries.deliver();
    }

    private List<Status> statuses() {
        return bridge.azure().pullRequestStatuses(AzureView.DEMO, pullRequest.id(), tool.context());
    }
}
