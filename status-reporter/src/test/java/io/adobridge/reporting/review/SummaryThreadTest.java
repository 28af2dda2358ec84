package io.adobridge.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.delivery.Rounds;
import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.AzureView.Status;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Conversation;
import io.adobridge.reporting.support.Conversation.Thread;
import io.adobridge.reporting.support.ReporterTest;

/** The one thread that sums up a source's gates on a pull request. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class SummaryThreadTest {

    Bridge bridge;

    private final Rounds rounds;
    private final String source = "sum-" + UUID.randomUUID();
    private Conversation talk;
    private UUID connection;

    @Inject
    SummaryThreadTest(Rounds rounds) {
        this.rounds = rounds;
    }

    @BeforeEach
    void aSource() {
        talk = new Conversation(bridge.azure(), bridge.azure().pullRequests(AzureView.DEMO).get(0).id());
        connection = bridge.connect(bridge.simulator().token(Bridge.ORGANIZATION, "vso.project", "vso.code_write",
                "vso.code_status", "vso.profile"));
        bridge.people().owner().body("""
                {"name":"%s","kind":"generic","connectionId":"%s","review":{"summary":true}}""".formatted(source, connection))
                .post("/api/v1/sources").then().statusCode(201);
    }

    @Test
    void isEditedInPlace() {
        report("failed");
        Thread first = thread();
        report("passed");

        assertThat(first.status()).isEqualTo("active");
        assertThat(first.text()).contains("Quality gate failed");
        assertThat(thread().id()).isEqualTo(first.id());
        assertThat(thread().status()).isEqualTo("fixed");
        assertThat(thread().text()).contains("Quality gate passed").doesNotContain("failed");
    }

    @Test
    void saysThatAGateDoesNotApply() {
        report("notApplicable");

        assertThat(thread().text()).contains("Quality gate not applicable");
        assertThat(bridge.azure().pullRequestStatuses(AzureView.DEMO, talk.pullRequest(), "adobridge/" + source))
                .extracting(Status::state).containsExactly("notApplicable");
    }

    @Test
    void takesBackWhatWasWithdrawn() {
        String gate = report("failed");

        bridge.people().owner().post("/api/v1/quality-gates/" + gate + "/retraction").then().statusCode(202);
        rounds.deliver();

        assertThat(thread().status()).isEqualTo("fixed");
        assertThat(thread().text()).contains("Quality gate withdrawn").doesNotContain("failed");
    }

    @CanIgnoreReturnValue
    private String report(String status) {
        String gate = bridge.people().owner().body("""
                {"source":"%s","connectionId":"%s","project":"%s","repository":"%s","status":"%s","pullRequest":%d}"""
                .formatted(source, connection, AzureView.PROJECT, AzureView.DEMO, status, talk.pullRequest()))
                .post("/api/v1/quality-gates").then().statusCode(202).extract().path("id");
        rounds.deliver();
        return gate;
    }

    /** The only one of its source. */
    private Thread thread() {
        return talk.threads("### " + source.replace("-", "\\-")).stream().reduce((one, other) -> {
            throw new AssertionError("two threads");
        }).orElseThrow();
    }
}
