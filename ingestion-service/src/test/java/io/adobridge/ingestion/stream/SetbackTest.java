package io.adobridge.ingestion.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.ingestion.retention.Retention;
import io.adobridge.ingestion.stream.Setback.Kind;

class SetbackTest {

    private static final Evidence EVIDENCE = new Evidence("GET {project}/_apis/build/builds", 404, "SomeException",
            "TF401019: there is no such repository", null);

    @Test
    void waitsAsLongAsAzureAsks() {
        Setback setback = Setback.of(new Throttled(EVIDENCE, Duration.ofSeconds(42)), ofProject(3));

        assertThat(setback.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(setback.delay()).isEqualTo(Duration.ofSeconds(42));
        assertThat(setback.throttled()).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void skipsARepositoryThatAzureDoesNotAnswerFor() {
        Setback setback = Setback.of(new NotFound(EVIDENCE), ofRepository());

        assertThat(setback.kind()).isEqualTo(Kind.SKIPPED);
        assertThat(setback.reason()).contains("TF401019");
    }

    @Test
    void doesNotSkipAWholeProjectThatIsNotFound() {
        assertThat(Setback.of(new NotFound(EVIDENCE), ofProject(0)).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void tellsWhatAServerDoesNotOfferFromWhatIsSkipped() {
        assertThat(Setback.of(new VersionUnsupported(EVIDENCE), ofProject(0)).kind()).isEqualTo(Kind.UNSUPPORTED);
    }

    @Test
    void letsTheWholeConnectionWaitForItsToken() {
        assertThat(Setback.of(new Unauthorized(EVIDENCE), ofProject(0)).kind().ofConnection()).isTrue();
        assertThat(Setback.of(new Forbidden(EVIDENCE), ofProject(0)).kind().ofConnection()).isFalse();
    }

    @Test
    void lacksItsOwnScopeAlone() {
        Setback alone = Setback.of(new Unauthorized(EVIDENCE), ofProject(0)).ofStreamAlone();

        assertThat(alone.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(alone.reason()).contains("TF401019");
        assertThat(Setback.of(new Unavailable(EVIDENCE), ofProject(0)).ofStreamAlone().kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void doesWithoutWhatIsOptionalForWhateverReasonItIsNotGiven() {
        for (AzureDevOpsFailure refusal : List.of(new Unauthorized(EVIDENCE), new Forbidden(EVIDENCE), new NotFound(EVIDENCE),
                new Rejected(EVIDENCE), new Unreachable(EVIDENCE))) {
            Setback setback = Setback.of(refusal, ofProject(0)).ofOptional(refusal);

            assertThat(setback.kind()).as(refusal.toString()).isEqualTo(Kind.UNSUPPORTED);
            assertThat(setback.reason()).contains("TF401019");
        }
    }

    @Test
    void asksForWhatIsOptionalAgainWhenAFailurePasses() {
        var failure = new Unavailable(EVIDENCE);

        assertThat(Setback.of(failure, ofProject(0)).ofOptional(failure).kind()).isEqualTo(Kind.FAILED);
    }

    @Test
    void waitsLongerWithEachFailureAndNeverMoreThanHalfAnHour() {
        assertThat(Setback.of(new Unavailable(EVIDENCE), ofProject(0)).delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Setback.of(new Unavailable(EVIDENCE), ofProject(3)).delay()).isEqualTo(Duration.ofSeconds(40));
        assertThat(Setback.of(new Unavailable(EVIDENCE), ofProject(60)).delay()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void saysSomethingWhateverFailed() {
        assertThat(Setback.of(new IllegalStateException(), ofProject(0)).reason()).isEqualTo("IllegalStateException");
    }

    private static Claim ofProject(int attempts) {
        return new Claim(new StreamKey(UUID.randomUUID(), UUID.randomUUID(), "builds", StreamKey.NONE), 1, null, attempts,
                Retention.KEEP);
    }

    private static Claim ofRepository() {
        return new Claim(new StreamKey(UUID.randomUUID(), UUID.randomUUID(), "commits", UUID.randomUUID()), 1, null, 0,
                Retention.KEEP);
    }
}
