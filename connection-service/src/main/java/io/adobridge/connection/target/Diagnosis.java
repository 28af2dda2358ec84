package io.adobridge.connection.target;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
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

    private static final Duration SOON = Duration.ofSeconds(30);

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
        return failure instanceof TokenExpired || failure instanceof Unauthorized || failure instanceof Forbidden
                ? ofToken(failure)
                : ofHost(failure);
    }

    /** The token is good, but was made without the scope that a service needs. */
    public static Diagnosis missingScope(String scope) {
        return new Diagnosis("azure-missing-scope", 502, "The token may not read this: the scope " + scope + " is missing",
                "Make a token that has the scope " + scope + " and replace the connection's token by it.", null);
    }

    /** The host answers as if no token had been sent. */
    public static Diagnosis tokenIgnored() {
        return refused();
    }

    /** The host answers, but knows no organisation or collection of this name. */
    public static Diagnosis unknownOrganization() {
        return new Diagnosis("azure-unknown-organization", 502,
                "There is no such organization or collection, or the token belongs to another one",
                "Check the spelling, and that the token was made in this organization.", null);
    }

    /** The project filter names something that the token does not see. */
    public static Diagnosis unknownProjects(String names) {
        return new Diagnosis("azure-unknown-project", 502, "The token sees no project called " + names,
                "Check the spelling, and that the token's owner is a member of the project.", null);
    }

    private static Diagnosis ofToken(Throwable failure) {
        if (failure instanceof TokenExpired) {
            return new Diagnosis("azure-token-expired", 502, "The token has expired",
                    "Make a new token and replace the connection's token by it.", null);
        }
        if (failure instanceof Unauthorized) {
            return refused();
        }
        return new Diagnosis("azure-forbidden", 502, "The token's owner may not do this",
                "Give its owner access, or ask whether a policy of the organization stands in the way.", null);
    }

    private static Diagnosis refused() {
        return new Diagnosis("azure-token-refused", 502, "Azure DevOps does not accept the token",
                "Check that it was copied whole, belongs to this organization, and was neither revoked nor unused for 90 days.",
                null);
    }

    private static Diagnosis ofHost(Throwable failure) {
        if (failure instanceof NotFound) {
            return new Diagnosis("azure-not-found", 404, "Azure DevOps has no such thing, or hides it from the token's owner",
                    "Check the name, that it is not disabled, and that the token's owner has access.", null);
        }
        if (failure instanceof VersionUnsupported) {
            return new Diagnosis("azure-version-unsupported", 502, "This Server is too old for what was asked",
                    "Azure DevOps Server 2019 or newer is needed.", null);
        }
        if (failure instanceof Rejected) {
            return new Diagnosis("azure-rejected", 502, "Azure DevOps refused the request", "See the log for its words.", null);
        }
        if (failure instanceof TlsUntrusted) {
            return new Diagnosis("azure-tls-untrusted", 502, "The host's certificate is not trusted",
                    "Register the connection with the certificate of its authority in caBundle.", null);
        }
        if (failure instanceof Unreachable) {
            return new Diagnosis("azure-unreachable", 504, "The host cannot be reached",
                    "Check the address, the proxy, and that the network lets us through.", SOON);
        }
        return new Diagnosis("azure-unavailable", 503, "Azure DevOps does not answer as it should",
                "Try again shortly; see https://status.dev.azure.com.", SOON);
    }
}
