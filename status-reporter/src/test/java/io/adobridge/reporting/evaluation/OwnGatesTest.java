package io.adobridge.reporting.evaluation;

import static io.adobridge.reporting.evaluation.GateAtWork.NO_FAILED_TESTS;
import static io.adobridge.reporting.evaluation.GateAtWork.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.following.EventRounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.PullRequest;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.ingestion.BuildSpec;
import io.adobridge.testbed.ingestion.FactsSpec;

/** Own gates from what they ask for to what people see. */
@ReporterTest
class OwnGatesTest {

    private static final Duration A_WHILE = Duration.ofMinutes(10);

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final EvaluationRounds gates;
    private final EventRounds events;
    private final Rounds deliveries;

    @Inject
    OwnGatesTest(EvaluationRounds gates, EventRounds events, Rounds deliveries) {
        this.gates = gates;
        this.events = events;
        this.deliveries = deliveries;
    }

    @Test
    void aBuildThatEndsIsJudgedOnItsPullRequest() {
        GateAtWork gate = GateAtWork.of(bridge, NO_FAILED_TESTS);
        PullRequest pullRequest = bridge.azure().pullRequests(AzureView.DEMO).get(0);
        gate.known().finish(BuildSpec.ofPullRequest(70, gate.project(), AzureView.DEMO, pullRequest.id(),
                pullRequest.lastHead()), FactsSpec.of("partiallySucceeded", 3, 80));

        events.follow();
        gates.evaluate();
        deliveries.deliver();

        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, pullRequest.id(), gate.tool().context()))
                .singleElement().extracting(Status::state, Status::description, Status::iterationId)
                .containsExactly("failed", "Quality gate failed: 1 of 1 condition (failedTests 3 > 0)",
                        pullRequest.heads().size());
        assertThat(bridge.azure().commitStatuses(pullRequest.lastHead(), gate.tool().context())).hasSize(1);
        gate.ofBuild(70).body("items[0].state", equalTo("judged"))
                .body("items[0].conditions[0].text", equalTo("failedTests is 3, which is > 0"))
                .body("items[0].commit", equalTo(pullRequest.lastHead()));
    }

    @Test
    void isPendingUntilTheFactsAreComplete() {
        GateAtWork gate = GateAtWork.of(bridge, NO_FAILED_TESTS);
        BuildSpec build = BuildSpec.ofBranch(70, gate.project(), AzureView.DEMO, commit());
        gate.known().finish(build, FactsSpec.of("succeeded", 0, 80).incomplete());

        events.follow();
        gates.evaluate();
        gates.evaluateAfter(A_WHILE);
        gate.latestReport().body("items[0].status", equalTo("pending"))
                .body("items[0].description", equalTo("Waiting for failedTests"));
        gate.ofBuild(70).body("items[0].reason", equalTo("facts-incomplete"))
                .body("items[0].conditions[0].status", equalTo("pending"));
        assertThat(gate.reports()).isOne();
        gate.known().facts(70, FactsSpec.of("succeeded", 0, 80));
        gates.evaluateAfter(A_WHILE);

        gate.latestReport().body("items[0].status", equalTo("passed"));
        gate.ofBuild(70).body("items[0].state", equalTo("judged"));
    }

    @Test
    void aPostedMeasureIsJudgedAndReplacedByALaterOne() {
        GateAtWork gate = GateAtWork.of(bridge, SMALL);
        String commit = "\"commit\":\"" + commit().toUpperCase(Locale.ROOT) + "\"";

        gate.measure(commit, "bundleSize", "512.3").statusCode(202).body("evaluations[0].state", equalTo("pending"));
        gates.evaluate();
        gate.latestReport().body("items[0].status", equalTo("failed")).body("items[0].name", equalTo("release-ready"));
        gate.measure(commit, "bundleSize", "499").statusCode(202);
        gates.evaluate();

        gate.latestReport().body("items[0].status", equalTo("passed")).body("items[0].conditions[0].value", equalTo("499"));
    }

    @Test
    void waitsForMeasuresAndFactsInWhateverOrderTheyCome() {
        GateAtWork gate = GateAtWork.of(bridge, NO_FAILED_TESTS + "," + SMALL);
        String commit = commit();
        gate.measure("\"commit\":\"" + commit + "\"", "bundleSize", "3").statusCode(202);
        gates.evaluate();
        gate.latestReport().body("items[0].description", equalTo("Waiting for failedTests"));

        gate.known().finish(BuildSpec.ofBranch(70, gate.project(), AzureView.DEMO, commit), FactsSpec.of("succeeded", 0, 80));
        events.follow();
        gates.evaluate();
        gate.latestReport().body("items[0].status", equalTo("passed"));

        gate.known().finish(BuildSpec.ofBranch(71, gate.project(), AzureView.DEMO, bridge.azure().commits(3).get(2)),
                FactsSpec.of("succeeded", 0, 80));
        events.follow();
        gates.evaluate();
        gate.ofBuild(71).body("items[0].reason", equalTo("measures-awaited"));
        gate.measure("\"build\":71", "bundleSize", "600").statusCode(202);
        gates.evaluate();
        gate.ofBuild(71).body("items[0].status", equalTo("failed"));
    }

    @Test
    void comparesWithTheBuildBeforeAndWithTheMedian() {
        GateAtWork gate = GateAtWork.of(bridge, """
                {"fact":"coverageChange","operator":"lessThan","threshold":"-1"},
                {"fact":"durationToMedian","operator":"greaterThan","threshold":"150"}""");
        String commit = commit();
        gate.known().build(BuildSpec.ofBranch(69, gate.project(), AzureView.DEMO, commit));
        gate.known().facts(69, FactsSpec.of("succeeded", 0, 80));
        gate.known().finish(BuildSpec.ofBranch(70, gate.project(), AzureView.DEMO, commit).after(69),
                FactsSpec.of("succeeded", 0, 78));

        events.follow();
        gates.evaluate();

        gate.ofBuild(70).body("items[0].conditions[0].value", equalTo("-2"))
                .body("items[0].conditions[0].status", equalTo("failed"))
                .body("items[0].conditions[1].value", equalTo("125"))
                .body("items[0].conditions[1].status", equalTo("passed"));
    }

    @Test
    void comparesAPullRequestWithItsTargetBranch() {
        GateAtWork gate = GateAtWork.of(bridge, """
                {"fact":"coverageChange","operator":"lessThan","threshold":"0"},
                {"fact":"openThreads","operator":"greaterThan","threshold":"0"}""");
        PullRequest pullRequest = bridge.azure().pullRequests(AzureView.DEMO).get(0);
        gate.known().build(BuildSpec.ofBranch(60, gate.project(), AzureView.DEMO, commit()));
        gate.known().facts(60, FactsSpec.of("succeeded", 0, 70));
        gate.known().pullRequest(pullRequest.id(), gate.project(), "refs/heads/main", pullRequest.lastHead());
        gate.known().finish(BuildSpec.ofPullRequest(70, gate.project(), AzureView.DEMO, pullRequest.id(),
                pullRequest.lastHead()), FactsSpec.of("succeeded", 0, 75).withOpenThreads(2));

        events.follow();
        gates.evaluate();

        gate.ofBuild(70).body("items[0].conditions[0].value", equalTo("5"))
                .body("items[0].conditions[1].text", equalTo("openThreads is 2, which is > 0"));
    }

    @Test
    void evaluatesOnDemandAndRefusesBuildsOfOthers() {
        GateAtWork gate = GateAtWork.of(bridge, NO_FAILED_TESTS);
        gate.known().build(BuildSpec.ofBranch(70, gate.project(), AzureView.DEMO, commit()));
        gate.known().facts(70, FactsSpec.of("succeeded", 0, 80));
        gate.known().build(BuildSpec.ofBranch(71, gate.project(), "another", commit()));
        gate.known().build(BuildSpec.ofBranch(72, gate.known().project("Elsewhere"), AzureView.DEMO, commit()));
        gate.known().build(BuildSpec.ofBranch(73, gate.project(), AzureView.DEMO, commit()).by(6));

        String own = gate.evaluate("{\"build\":70}");
        assertThat(gate.evaluate("{\"build\":70}")).isEqualTo(own);
        var others = IntStream.rangeClosed(71, 73).mapToObj(build -> gate.evaluate("{\"build\":" + build + "}"))
                .toList();
        gates.evaluate();

        gate.show(own).body("status", equalTo("passed"));
        others.forEach(other -> gate.show(other).body("state", equalTo("givenUp")).body("reason", equalTo("foreign-build")));
        assertThat(gate.reports()).isOne();
    }

    private String commit() {
        return bridge.azure().commits(1).get(0);
    }
}
