package io.adobridge.connection.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.verification.Report.ActsAs;

class ReportTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Evidence SEEN = Evidence.noReply("GET _apis/connectionData", "as seen");
    private static final Findings SIGNED_IN = Findings.NONE.and(Check.passed(Check.REACHABILITY, null))
            .and(Check.passed(Check.IDENTITY, null)).actingAs(new ActsAs("1", "Ado Bridge"));

    @Test
    void isActiveWhenAllPassed() {
        Report report = Report.of(NOON, SIGNED_IN.and(Check.passed("repos", "vso.code")));

        assertThat(report.valid()).isTrue();
        assertThat(report.state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(report.reason()).isEmpty();
    }

    @Test
    void isDegradedWhenOneServiceIsMissing() {
        Report report = Report.of(NOON,
                SIGNED_IN.and(Check.failed("repos", Diagnosis.missingScope("vso.code"), "vso.code")));

        assertThat(report.valid()).isFalse();
        assertThat(report.state()).isEqualTo(ConnectionState.DEGRADED);
        assertThat(report.reason()).hasValueSatisfying(reason -> assertThat(reason).startsWith("repos: ").contains("vso.code"));
    }

    @Test
    void tellsARefusedTokenFromAnExpiredOneAndFromAHostThatIsAway() {
        assertThat(failedIdentity(new Unauthorized(SEEN)).state()).isEqualTo(ConnectionState.INVALID);
        assertThat(failedIdentity(new TokenExpired(SEEN)).state()).isEqualTo(ConnectionState.EXPIRED);
        assertThat(
                Report.of(NOON, Findings.NONE.and(Check.failed(Check.REACHABILITY, Diagnosis.of(new Unreachable(SEEN)), null)))
                        .state())
                .isEqualTo(ConnectionState.UNREACHABLE);
    }

    @Test
    void saysNothingAboutAConnectionWhileAzureThrottles() {
        assertThat(failedIdentity(new Throttled(SEEN, Duration.ofSeconds(3))).isConclusive()).isFalse();
        assertThat(failedIdentity(new Unauthorized(SEEN)).isConclusive()).isTrue();
    }

    private static Report failedIdentity(Throwable failure) {
        return Report.of(NOON, Findings.NONE.and(Check.passed(Check.REACHABILITY, null))
                .and(Check.failed(Check.IDENTITY, Diagnosis.of(failure), null)));
    }
}
