package io.adobridge.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.reporting.delivery.Outcome.Postponed;
import io.adobridge.reporting.delivery.Outcome.Refused;

class FailedAttemptTest {

    private static final String READ = "GET {project}/_apis/git/repositories/{id}/commits/{sha}/statuses";
    private static final String WRITE = "POST {project}/_apis/git/repositories/{id}/commits/{sha}/statuses";
    private static final String ON_PULL_REQUEST = "POST {project}/_apis/git/repositories/{id}/pullRequests/{id}/statuses";

    @Test
    void waitsForAsLongAsAzureAsks() {
        assertThat(FailedAttempt.of(new AzureDevOpsFailure.Throttled(evidence(WRITE, 429, null), Duration.ofMinutes(7))))
                .isInstanceOfSatisfying(Postponed.class, later -> {
                    assertThat(later.reason()).isEqualTo(Reason.THROTTLED);
                    assertThat(later.atLeast()).isEqualTo(Duration.ofMinutes(7));
                });
    }

    @Test
    void tellsATokenThatIsNotAcceptedFromOneThatMayOnlyRead() {
        assertThat(postponed(new AzureDevOpsFailure.Unauthorized(evidence(READ, 401, null)))).isEqualTo(Reason.UNAUTHORIZED);
        assertThat(postponed(new AzureDevOpsFailure.Unauthorized(evidence(WRITE, 401, null))))
                .isEqualTo(Reason.WRITE_UNAUTHORIZED);
        assertThat(refused(new AzureDevOpsFailure.Forbidden(evidence(WRITE, 403, null)))).isEqualTo(Reason.FORBIDDEN);
    }

    @Test
    void comesBackWhereTimeMendsIt() {
        assertThat(postponed(new AzureDevOpsFailure.TokenExpired(evidence(READ, 401, null)))).isEqualTo(Reason.TOKEN_EXPIRED);
        assertThat(postponed(new AzureDevOpsFailure.Unavailable(evidence(READ, 503, null)))).isEqualTo(Reason.UNAVAILABLE);
        assertThat(postponed(new AzureDevOpsFailure.Unreachable(evidence(READ, 0, null)))).isEqualTo(Reason.UNREACHABLE);
        assertThat(postponed(new AzureDevOpsFailure.TlsUntrusted(evidence(READ, 0, null)))).isEqualTo(Reason.TLS_UNTRUSTED);
        assertThat(postponed(new EgressDenied("not allowed"))).isEqualTo(Reason.EGRESS_DENIED);
        assertThat(postponed(new ConnectionNotFound(new UUID(1, 1)))).isEqualTo(Reason.CONNECTION_GONE);
    }

    @ParameterizedTest
    @CsvSource({ "GitRepositoryNotFoundException,REPOSITORY_NOT_FOUND",
            "ProjectDoesNotExistWithNameException,PROJECT_NOT_FOUND", "GitObjectDoesNotExistException,COMMIT_NOT_FOUND" })
    void saysWhatIsMissing(String typeKey, Reason reason) {
        assertThat(refused(new AzureDevOpsFailure.NotFound(evidence(WRITE, 404, typeKey)))).isEqualTo(reason);
    }

    @Test
    void saysThatThePullRequestIsMissing() {
        assertThat(refused(new AzureDevOpsFailure.NotFound(evidence(ON_PULL_REQUEST, 404, null))))
                .isEqualTo(Reason.PULL_REQUEST_NOT_FOUND);
    }

    @Test
    void knowsThePolicyThatRefuses() {
        AzureDevOpsFailure byPolicy = new AzureDevOpsFailure.Forbidden(
                evidence(ON_PULL_REQUEST, 403, "GitPullRequestStatusRejectedByPolicyException"));

        assertThat(FailedAttempt.byPolicy(byPolicy)).isTrue();
        assertThat(refused(byPolicy)).isEqualTo(Reason.STATUS_REJECTED_BY_POLICY);
    }

    @Test
    void showsNothingOfABugButThatItIsOne() {
        Throwable bug = new IllegalStateException("token abc");

        assertThat(FailedAttempt.isUnexpected(bug)).isTrue();
        assertThat(((Postponed) FailedAttempt.of(bug)).detail()).isEqualTo("IllegalStateException");
    }

    private static Reason postponed(Throwable failure) {
        return ((Postponed) FailedAttempt.of(failure)).reason();
    }

    private static Reason refused(Throwable failure) {
        return ((Refused) FailedAttempt.of(failure)).reason();
    }

    private static Evidence evidence(String call, int status, @Nullable String typeKey) {
        return new Evidence(call, status, typeKey, "said so", null);
    }
}
