package io.adobridge.connection.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.connection.target.Diagnosis;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.Check.Outcome;
import io.adobridge.connection.verification.Report.ActsAs;

class ReportTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Evidence SEEN = Evidence.noReply("GET _apis/connectionData", "as seen");
    private static final Way WAY = new Way(false, true);
    private static final Findings SIGNED_IN = Findings.NONE.and(Check.passed(Rung.HTTP))
            .and(Check.passed(Rung.IDENTITY)).actingAs(ActsAs.of("1", "Ado Bridge", ActsAs.Kind.USER));

    @Test
    void isActiveWhenAllPassed() {
        Report report = Report.of(NOON, SIGNED_IN.and(Check.passed(Right.REPOS)));

        assertThat(report.valid()).isTrue();
        assertThat(report.state()).isEqualTo(ConnectionState.ACTIVE);
        assertThat(report.reason()).isEmpty();
    }

    @Test
    void isDegradedWhenOneServiceIsMissing() {
        Report report = Report.of(NOON,
                SIGNED_IN.and(Check.failed(Right.REPOS, Diagnosis.ofUse(new Forbidden(SEEN), "vso.code"))));

        assertThat(report.valid()).isFalse();
        assertThat(report.state()).isEqualTo(ConnectionState.DEGRADED);
        assertThat(report.reason()).hasValueSatisfying(reason -> assertThat(reason).startsWith("repos: ").contains("vso.code"));
    }

    @Test
    void holdsButIsDegradedWhereARightIsMissingThatItCanDoWithout() {
        Report report = Report.of(NOON,
                SIGNED_IN.and(Check.passed(Right.PIPELINES))
                        .and(Check.failed(Right.TESTS, Diagnosis.ofUse(new Forbidden(SEEN), "vso.test"))));

        assertThat(report.valid()).isTrue();
        assertThat(report.state()).isEqualTo(ConnectionState.DEGRADED);
        assertThat(report.reason()).hasValueSatisfying(reason -> assertThat(reason).contains("vso.test"));
        assertThat(report.reasonOf(Service.PIPELINES)).isPresent();
        assertThat(report.reasonOf(Service.REPOS)).isEmpty();
    }

    @Test
    void tellsARefusedTokenFromAnExpiredOneAndFromAHostThatIsAway() {
        assertThat(stopped(new Unauthorized(SEEN)).state()).isEqualTo(ConnectionState.INVALID);
        assertThat(stopped(new TokenExpired(SEEN)).state()).isEqualTo(ConnectionState.EXPIRED);
        assertThat(stopped(new Unreachable(SEEN)).state()).isEqualTo(ConnectionState.UNREACHABLE);
        assertThat(stopped(new NoAnswer()).state()).isEqualTo(ConnectionState.UNREACHABLE);
    }

    @Test
    void isUnreachableWhenTheHostStopsAnsweringOnTheWay() {
        assertThat(Report.of(NOON, SIGNED_IN.and(Check.failed(Right.REPOS, Diagnosis.of(new Unavailable(SEEN))))).state())
                .isEqualTo(ConnectionState.UNREACHABLE);
    }

    @Test
    void knowsWhatIsFineBeforeTheObstructionAndNothingBehindIt() {
        Report report = stopped(new TlsUntrusted(SEEN));

        assertThat(report.checks()).extracting(Check::name).containsExactly("dns", "tcp", "tls", "http", "api-version",
                "identity", "organization");
        assertThat(report.checks()).extracting(Check::outcome).containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.FAILED,
                Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED);
    }

    @Test
    void saysNothingAboutAConnectionWhileAzureThrottles() {
        assertThat(stopped(new Throttled(SEEN, Duration.ofSeconds(3))).isConclusive()).isFalse();
        assertThat(stopped(new Unauthorized(SEEN)).isConclusive()).isTrue();
    }

    private static Report stopped(Throwable failure) {
        return Report.of(NOON, Obstruction.of(failure, WAY).findings(WAY));
    }
}
