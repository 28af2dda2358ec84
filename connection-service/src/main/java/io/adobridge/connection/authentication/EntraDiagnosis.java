package io.adobridge.connection.authentication;

import java.util.Set;

import io.adobridge.azure.EgressDenied;
import io.adobridge.azure.EntraRefused;
import io.adobridge.connection.target.Diagnosis;

/**
 * Why Microsoft Entra issued no token, in words for the person who can mend it.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error codes</a>
 */
public final class EntraDiagnosis {

    /** What renews the token has come to its end, and was good until then. */
    private static final Set<String> ENDED = Set.of("entra-secret-expired", "entra-sign-in-lost");

    private static final Set<Integer> UNKNOWN_TENANT = Set.of(90002, 900023, 900021);
    private static final Set<Integer> CONSENT = Set.of(65001, 90094, 90095, 90008, 65005);

    private EntraDiagnosis() {
    }

    /** Whether the failure is Entra's no, or that there is nothing to show to it. */
    public static boolean isOfSignIn(Throwable failure) {
        return failure instanceof EntraRefused || failure instanceof FederationNotConfigured;
    }

    /** Whether the failure stays until somebody has acted. */
    public static boolean explains(Throwable failure) {
        return isOfSignIn(failure) || failure instanceof EgressDenied;
    }

    /** The diagnosis of such a failure. */
    public static Diagnosis of(Throwable failure) {
        if (failure instanceof EntraRefused refused) {
            return of(refused);
        }
        return failure instanceof FederationNotConfigured missing
                ? diagnosis("federation-not-configured", String.valueOf(missing.getMessage()),
                        "Ask the operator to give connection-service a workload token, or use a secret or a certificate.")
                : Diagnosis.of(failure);
    }

    /** Whether it once was good, and has ended. */
    public static boolean isEnd(Diagnosis diagnosis) {
        return ENDED.contains(diagnosis.cause());
    }

    /**
     * Why a person came back from Entra without a yes.
     *
     * @param error OAuth's word for it
     * @param description Entra's words, with its number
     */
    public static Diagnosis ofSignIn(String error, String description) {
        if (error.equals("consent_required")
                || CONSENT.stream().anyMatch(code -> description.contains("AADSTS" + code + ":"))) {
            return consentNeeded();
        }
        return error.equals("access_denied")
                ? new Diagnosis("sign-in-denied", 403, "The person did not agree", "Start again when the person wants to.",
                        null)
                : diagnosis("entra-refused", "Microsoft Entra did not let the person sign in",
                        "Try again; Entra's own page has told the person why.");
    }

    private static Diagnosis consentNeeded() {
        return diagnosis("entra-consent-needed", "Nobody has agreed yet that the application may use Azure DevOps",
                "Have an administrator of the tenant grant consent to the application, then try again.");
    }

    private static Diagnosis of(EntraRefused refused) {
        if (UNKNOWN_TENANT.contains(refused.code())) {
            return diagnosis("entra-unknown-tenant", "Microsoft Entra knows no tenant of this name",
                    "Check the tenant's id or domain, and that the authority is the one of its cloud.");
        }
        if (CONSENT.contains(refused.code()) || refused.error().equals("consent_required")) {
            return consentNeeded();
        }
        return switch (refused.code()) {
            case 700016 -> diagnosis("entra-unknown-application", "The tenant knows no application with this client id",
                    "Check the client id, and that the application is registered or installed in the tenant.");
            case 7000215 -> diagnosis("entra-secret-refused", "Microsoft Entra does not accept the client secret",
                    "Take the secret's value, not its id, and replace the connection's secret by it.");
            case 7000222 -> diagnosis("entra-secret-expired", "The client secret has expired",
                    "Make a new secret for the application, and replace the connection's secret by it.");
            default -> byError(refused);
        };
    }

    private static Diagnosis byError(EntraRefused refused) {
        return switch (refused.error()) {
            case "invalid_client" -> diagnosis("entra-proof-refused",
                    "Microsoft Entra does not accept how the application proves itself" + number(refused),
                    "Register the certificate or the federated credential with the application, or give it a secret.");
            case "invalid_grant", "interaction_required" -> diagnosis("entra-sign-in-lost",
                    "The person's sign-in is not good any more: it was revoked, has expired, or needs another step"
                            + number(refused),
                    "Have the person sign in again.");
            default -> diagnosis("entra-refused", "Microsoft Entra issues no token" + number(refused),
                    "Look the number up at https://login.microsoftonline.com/error.");
        };
    }

    private static String number(EntraRefused refused) {
        return refused.code() == 0 ? "" : " (AADSTS" + refused.code() + ")";
    }

    private static Diagnosis diagnosis(String cause, String reason, String remedy) {
        return new Diagnosis(cause, 422, reason, remedy, null);
    }
}
