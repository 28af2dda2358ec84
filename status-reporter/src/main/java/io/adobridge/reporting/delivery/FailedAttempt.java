package io.adobridge.reporting.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.EgressDenied;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.reporting.delivery.Outcome.Postponed;
import io.adobridge.reporting.delivery.Outcome.Refused;
import io.smallrye.mutiny.TimeoutException;

/** What a failure means for a delivery: whether it is tried again, and what people are told. */
final class FailedAttempt {

    private static final String REJECTED_BY_POLICY = "GitPullRequestStatusRejectedByPolicyException";

    private static final List<String> WRITES = List.of("POST ", "PUT ", "PATCH ", "DELETE ");

    private FailedAttempt() {
    }

    static Outcome of(Throwable failure) {
        if (failure instanceof AzureDevOpsFailure azure) {
            return ofAzure(azure);
        }
        if (failure instanceof NotReportable kept) {
            return kept.outcome();
        }
        if (failure instanceof PullRequestClosed closed) {
            return new Refused(Reason.PULL_REQUEST_CLOSED, message(closed));
        }
        if (failure instanceof BuildsUnreadable refusal) {
            return new Postponed(Reason.BUILDS_UNREADABLE, message(refusal), Duration.ZERO);
        }
        Reason reason = elsewhere(failure);
        String detail = reason == Reason.UNEXPECTED ? failure.getClass().getSimpleName() : message(failure);
        return new Postponed(reason, detail, Duration.ZERO);
    }

    /** Whether nobody has foreseen it. */
    static boolean isUnexpected(Throwable failure) {
        return of(failure) instanceof Postponed later && later.reason() == Reason.UNEXPECTED;
    }

    /** Whether Azure DevOps says that there is no such repository, as it does of disabled ones. */
    static boolean missesRepository(Throwable failure) {
        return of(failure) instanceof Refused refused && refused.reason() == Reason.REPOSITORY_NOT_FOUND;
    }

    /** Whether an attempt was refused by a policy that wants, or does not want, the iteration named. */
    static boolean byPolicy(Throwable failure) {
        return failure instanceof AzureDevOpsFailure azure && REJECTED_BY_POLICY.equals(azure.evidence().typeKey());
    }

    private static Outcome ofAzure(AzureDevOpsFailure failure) {
        if (failure instanceof AzureDevOpsFailure.Throttled throttled) {
            return new Postponed(Reason.THROTTLED, message(failure), throttled.retryAfter());
        }
        Reason reason = reason(failure);
        return switch (reason) {
            case UNAVAILABLE, UNREACHABLE, TLS_UNTRUSTED, UNAUTHORIZED, TOKEN_EXPIRED, WRITE_UNAUTHORIZED ->
                new Postponed(reason, message(failure), Duration.ZERO);
            default -> new Refused(reason, message(failure));
        };
    }

    private static Reason reason(AzureDevOpsFailure failure) {
        if (failure instanceof AzureDevOpsFailure.Unauthorized) {
            return wroteAfterReading(failure.evidence()) ? Reason.WRITE_UNAUTHORIZED : Reason.UNAUTHORIZED;
        }
        if (failure instanceof AzureDevOpsFailure.TokenExpired) {
            return Reason.TOKEN_EXPIRED;
        }
        if (failure instanceof AzureDevOpsFailure.Forbidden) {
            return byPolicy(failure) ? Reason.STATUS_REJECTED_BY_POLICY : Reason.FORBIDDEN;
        }
        if (failure instanceof AzureDevOpsFailure.NotFound) {
            return missing(failure.evidence());
        }
        if (failure instanceof AzureDevOpsFailure.Unreachable) {
            return Reason.UNREACHABLE;
        }
        if (failure instanceof AzureDevOpsFailure.TlsUntrusted) {
            return Reason.TLS_UNTRUSTED;
        }
        if (failure instanceof AzureDevOpsFailure.VersionUnsupported) {
            return Reason.VERSION_UNSUPPORTED;
        }
        return failure.retryable() ? Reason.UNAVAILABLE : Reason.REJECTED;
    }

    /** Every attempt reads before it writes: a write that is refused as not signed in lacks the scope. */
    private static boolean wroteAfterReading(Evidence evidence) {
        return WRITES.stream().anyMatch(evidence.call()::startsWith);
    }

    private static Reason missing(Evidence evidence) {
        String said = (evidence.typeKey() + " " + evidence.detail()).toLowerCase(Locale.ROOT);
        if (said.contains("projectdoesnotexist")) {
            return Reason.PROJECT_NOT_FOUND;
        }
        if (said.contains("gitrepositorynotfound") || said.contains("tf401019")) {
            return Reason.REPOSITORY_NOT_FOUND;
        }
        if (evidence.call().contains("_apis/build/")) {
            return Reason.BUILD_NOT_FOUND;
        }
        return evidence.call().toLowerCase(Locale.ROOT).contains("pullrequests") ? Reason.PULL_REQUEST_NOT_FOUND
                : Reason.COMMIT_NOT_FOUND;
    }

    private static Reason elsewhere(Throwable failure) {
        if (failure instanceof VaultFailure.NotFound) {
            return Reason.SECRET_MISSING;
        }
        if (failure instanceof VaultFailure) {
            return Reason.VAULT_UNAVAILABLE;
        }
        if (failure instanceof ConnectionNotFound) {
            return Reason.CONNECTION_GONE;
        }
        if (failure instanceof EgressDenied) {
            return Reason.EGRESS_DENIED;
        }
        return failure instanceof TimeoutException ? Reason.UNAVAILABLE : Reason.UNEXPECTED;
    }

    private static String message(Throwable failure) {
        @Nullable
        String message = failure.getMessage();
        return message == null ? "No answer in time" : message;
    }
}
