package io.adobridge.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Barrage;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.Eventually;
import io.adobridge.reporting.support.Replicas;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.SarifText;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;

/**
 * Many gates and findings are accepted by two replicas while Azure DevOps throttles, fails and drops connections and one
 * replica after the other is killed in the middle: each is seen at its target once, in its last state, nothing else is, and
 * no thread is open twice. Where kills and faults fall is drawn by a seed that failures name.
 */
class ChaosIT {

    private static final int REPORTS = Integer.getInteger("adobridge.reports", 300);
    private static final int KILLS = Integer.getInteger("adobridge.reports.kills", 3);
    private static final long SEED = Long.getLong("adobridge.kills.seed", System.currentTimeMillis());
    private static final int PULL_REQUESTS = 3;
    private static final int COMMITS = 27;
    private static final int EACH = (REPORTS - 1) / (COMMITS + PULL_REQUESTS) + 1;
    /** Longer with each report, since they come faster than they may be said. */
    private static final Duration PATIENCE = Duration.ofSeconds(90).plusMillis(60L * REPORTS);

    /** Short leases and pauses. */
    private static final Map<String, String> SETTINGS = Map.of(
            "adobridge.delivery.lease", "5s",
            "adobridge.delivery.attempt-timeout", "4s",
            "adobridge.delivery.first-backoff", "200ms",
            "adobridge.delivery.longest-backoff", "2s");

    private final Bridge bridge = Bridge.shared();
    private final Random random = new Random(SEED);
    private @Nullable Replicas replicas;

    @AfterEach
    void end() {
        bridge.simulator().faults().clear();
        if (replicas != null) {
            replicas.close();
        }
    }

    @Test
    void everyAcceptedReportIsSeenOnceInItsLastState() {
        Replicas two = new Replicas(bridge, "chaos", SETTINGS, random);
        replicas = two;
        Reporter tool = Reporter.register(two.url(0), bridge.people(), bridge.connectionForReviews());
        Eventually.holds("the other replica has heard of the connection", PATIENCE, () -> bridge.people().reader()
                .get(two.url(1) + "/api/v1/sources/" + tool.source()).statusCode() == 200);
        List<String> commits = bridge.azure().commits(COMMITS);
        List<Conversation> talks = bridge.azure().pullRequests(AzureView.DEMO).stream().limit(PULL_REQUESTS)
                .map(open -> new Conversation(bridge.azure(), open.id())).toList();
        makeTrouble();

        Barrage barrage = new Barrage(two);
        CompletableFuture<Void> sent = barrage.begin(targets(tool, commits, talks), EACH);
        killWhileTheySend(two, barrage);
        sent.join();
        Eventually.holds("nothing is pending, seed " + SEED, PATIENCE, () -> deliveries(two, "pending").isEmpty());
        bridge.simulator().faults().clear();

        assertThat(barrage.accepted()).isEqualTo(EACH * (COMMITS + PULL_REQUESTS));
        assertThat(deliveries(two, "dead")).as("seed %d", SEED).isEmpty();
        commits.forEach(commit -> assertSeen(commit, bridge.azure().commitStatuses(commit, tool.context())));
        talks.forEach(talk -> assertSeen(tool, talk));
    }

    private List<Barrage.Target> targets(Reporter tool, List<String> commits, List<Conversation> talks) {
        List<Barrage.Target> targets = new ArrayList<>();
        commits.forEach(commit -> targets.add((url, number, key) -> gate(tool, url, commit, number, key)));
        talks.forEach(talk -> {
            String file = talk.changedFile();
            targets.add((url, number, key) -> findings(tool, url, talk, sarif(tool, file, number), key));
        });
        return targets;
    }

    private int gate(Reporter tool, String url, String commit, int number, String key) {
        return bridge.people().owner().header("Idempotency-Key", key).body("""
                {"source":"%s","projectKey":"demo-svc","commit":"%s","status":"%s","description":"%d"}"""
                .formatted(tool.source(), commit, number % 2 == 0 ? "passed" : "failed", number))
                .post(url + "/api/v1/quality-gates").statusCode();
    }

    private int findings(Reporter tool, String url, Conversation talk, String sarif, String key) {
        return bridge.people().owner().header("Idempotency-Key", key).queryParam("source", tool.source())
                .queryParam("projectKey", "demo-svc").queryParam("pullRequest", talk.pullRequest()).body(sarif)
                .post(url + "/api/v1/findings").statusCode();
    }

    /** One finding in every report, one in every other, and one that is in this alone. */
    private static String sarif(Reporter tool, String file, int number) {
        SarifText text = new SarifText(tool.context());
        return SarifText.of(expected(number).map(name -> text.result(name, "error", file, 11, "finding " + name + "."))
                .toList());
    }

    private static Stream<String> expected(int number) {
        return Stream.concat(Stream.of("always", "only" + number), Stream.of("often").filter(often -> number % 2 == 0));
    }

    private void makeTrouble() {
        When written = When.path("/statuses|/threads");
        bridge.simulator().faults().add(written.probability(0.05, random.nextLong()), new Effect.Drop(false));
        bridge.simulator().faults().add(written.probability(0.05, random.nextLong()), new Effect.Truncate(20));
        bridge.simulator().faults().add(written.probability(0.05, random.nextLong()), Effect.unavailable());
        bridge.simulator().faults().add(written.probability(0.01, random.nextLong()), Effect.throttled(Duration.ofSeconds(1)));
    }

    private static void killWhileTheySend(Replicas two, Barrage barrage) {
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = REPORTS * kill / (KILLS + 1);
            Eventually.holds(enough + " reports are accepted, seed " + SEED, PATIENCE, () -> barrage.accepted() >= enough);
            two.killOne();
        }
    }

    private List<Object> deliveries(Replicas two, String state) {
        return bridge.people().owner().get(two.url(0) + "/api/v1/deliveries?state=" + state).then().statusCode(200).extract()
                .path("items");
    }

    private static void assertSeen(String commit, List<Status> statuses) {
        List<String> said = statuses.stream().map(Status::description).toList();
        assertThat(said).as("statuses on %s, seed %d", commit, SEED).doesNotHaveDuplicates().endsWith(description(EACH))
                .isSubsetOf(IntStream.rangeClosed(1, EACH).mapToObj(ChaosIT::description).toList())
                .isSortedAccordingTo((one, other) -> Integer.compare(number(one), number(other)));
    }

    private static void assertSeen(Reporter tool, Conversation talk) {
        List<Thread> threads = talk.threads("`" + tool.context() + "`").stream()
                .filter(thread -> !thread.text().startsWith("###")).toList();
        assertThat(threads).filteredOn(thread -> thread.status().equals("active"))
                .as("open threads on %d, seed %d", talk.pullRequest(), SEED)
                .extracting(thread -> thread.text().replaceAll("(?s).*finding (\\w+)\\..*", "$1"))
                .containsExactlyInAnyOrderElementsOf(expected(EACH).toList());
        assertThat(threads).extracting(Thread::status).isSubsetOf("active", "fixed", "closed");
        assertThat(talk.threads("### ")).filteredOn(thread -> thread.text().contains(name(tool)))
                .filteredOn(thread -> thread.status().equals("active")).hasSize(1);
    }

    /** As Markdown has it. */
    private static String name(Reporter tool) {
        return tool.context().replace("tests/", "").replace("-", "\\-");
    }

    private static String description(int number) {
        return (number % 2 == 0 ? "Quality gate passed. " : "Quality gate failed. ") + number;
    }

    private static int number(String description) {
        return Integer.parseInt(description.substring(description.lastIndexOf(' ') + 1));
    }
}
