package io.adobridge.connection.target;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.EgressDenied;

/**
 * Why Azure DevOps did not give what was asked for, in words for the person who can mend it. No two causes share a
 * diagnosis; the same one stands in reports and in problems.
 *
 * @param cause stable name, also the last segment of the problem's type
 * @param status the HTTP status of the problem
 * @param reason what is the matter
 * @param remedy what to do about it
 * @param retryAfter when trying again makes sense by itself; null when somebody has to act first
 */
public record Diagnosis(String cause, int status, String reason, String remedy, @Nullable Duration retryAfter) {

    private static final int BAD_GATEWAY = 502;

    /** A cause that somebody has to act on. */
    public static Diagnosis of(String cause, String reason, String remedy) {
        return new Diagnosis(cause, BAD_GATEWAY, reason, remedy, null);
    }

    /** Whether the failure is one that this class explains. */
    public static boolean explains(Throwable failure) {
        return failure instanceof AzureDevOpsFailure || failure instanceof EgressDenied;
    }

    /** The diagnosis of any failure of a call. */
    public static Diagnosis of(Throwable failure) {
        if (failure instanceof EgressDenied denied) {
            return new Diagnosis("host-not-allowed", 422, "The operator does not let us connect: " + denied.getMessage(),
                    "Ask the operator to add the host to adobridge.egress.allowed-hosts, or correct the address.", null);
        }
        if (failure instanceof Throttled throttled) {
            return new Diagnosis("azure-throttled", 503, "Azure DevOps asks this identity to slow down",
                    "Try again after " + throttled.retryAfter().toSeconds() + " s; use an identity of its own.",
                    throttled.retryAfter());
        }
        return isOfToken(failure) ? TokenDiagnosis.of((AzureDevOpsFailure) failure) : HostDiagnosis.of(failure);
    }

    /** The diagnosis of a call that needs a scope, made by an identity that is known to be good. */
    public static Diagnosis ofUse(Throwable failure, String scope) {
        return isOfToken(failure) ? TokenDiagnosis.ofUse((AzureDevOpsFailure) failure, scope) : of(failure);
    }

    private static boolean isOfToken(Throwable failure) {
        return failure instanceof TokenExpired || failure instanceof Unauthorized || failure instanceof Forbidden;
    }

    /** The host answers as if no token had been sent. */
    public static Diagnosis tokenIgnored() {
        return TokenDiagnosis.refused();
    }
}
