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
import io.adobridge.reporting.support.OpenedPullRequest;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.ingestion.IngestedConnection;

/** Statuses on a pull request that somebody pushes to. */
@ReporterTest
class PushTest {

    private static final String WAITING = "Quality gate pending: nothing has been reported of the latest push yet";

    @SuppressWarnings("NullAway.Init")
    Bridge bridge;

    private final EventRounds events;
    private final Rounds deliveries;

    private Reporter tool;
    private OpenedPullRequest pullRequest;

    @Inject
    PushTest(EventRounds events, Rounds deliveries) {
        this.events = events;
        this.deliveries = deliveries;
    }

    @BeforeEach
    void aPullRequest() {
        tool = Reporter.register("", bridge.people(), bridge.connect(bridge.reportingToken()));
        pullRequest = OpenedPullRequest.open(bridge, "pushed to");
    }

    @AfterEach
    void abandonIt() {
        pullRequest.abandon();
    }

    @Test
    void aVerdictOnAnEarlierCommitIsPendingAgain() {
        report("passed", ",\"commit\":\"" + pullRequest.head() + "\"");
        pullRequest.push();
        hear();

        assertThat(statuses()).extracting(Status::state, Status::iterationId, Status::description)
                .containsExactly(tuple("succeeded", 1, "Quality gate passed"), tuple("pending", 2, WAITING));
        report("failed", ",\"commit\":\"" + pullRequest.head() + "\"");
        assertThat(statuses()).last().extracting(Status::state, Status::iterationId).containsExactly("failed", 2);
    }

    @Test
    void aVerdictOnThePullRequestAsSuchIsSaidAgain() {
        report("failed", "");
        pullRequest.push();
        hear();

        assertThat(statuses()).extracting(Status::state, Status::iterationId)
                .containsExactly(tuple("failed", 1), tuple("failed", 2));
    }

    @Test
    void whatIsNoPushChangesNothing() {
        report("passed", ",\"commit\":\"" + pullRequest.head() + "\"");
        hear();
        hear();
        pullRequest.push();
        hear();
        hear();

        assertThat(statuses()).extracting(Status::state).containsExactly("succeeded", "pending");
    }

    @Test
    void whatWasWithdrawnStaysWithdrawn() {
        String gate = report("passed", "");
        bridge.people().owner().post("/api/v1/quality-gates/" + gate + "/retraction").then().statusCode(202);
        deliveries.deliver();
        pullRequest.push();
        hear();

        assertThat(statuses()).extracting(Status::state).containsExactly("succeeded", "notSet");
    }

    @Test
    void aResultThatWasFasterThanTheNewsStands() {
        report("failed", ",\"commit\":\"" + pullRequest.head() + "\"");
        pullRequest.push();
        report("passed", ",\"commit\":\"" + pullRequest.head() + "\"");
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

    /** The news of the pull request as it is now. */
    private void hear() {
        IngestedConnection known = bridge.ingestion().of(tool.connection());
        UUID project = known.project(AzureView.PROJECT);
        known.pullRequest(pullRequest.id(), project, "refs/heads/main", pullRequest.head());
        known.announce("pullRequest.updated", project, pullRequest.id());
        events.follow();
        deliveries.deliver();
    }

    private List<Status> statuses() {
        return bridge.azure().pullRequestStatuses(AzureView.DEMO, pullRequest.id(), tool.context());
    }
}
