package io.adobridge.testbed.azure.entra;

import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.front.Reply;

/** A refusal in Entra's own words: OAuth's error, and a number by which people find its cause. */
final class EntraError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final int code;

    EntraError(int status, String error, int code, String description) {
        super("AADSTS" + code + ": " + description);
        this.status = status;
        this.error = error;
        this.code = code;
    }

    static EntraError unknownTenant(String tenant) {
        return new EntraError(400, "invalid_request", 90002, "Tenant '" + tenant + "' not found.");
    }

    static EntraError unknownApplication(String tenant, String clientId) {
        return new EntraError(400, "unauthorized_client", 700016,
                "Application with identifier '" + clientId + "' was not found in the directory '" + tenant + "'.");
    }

    static EntraError invalidGrant(int code, String description) {
        return new EntraError(400, "invalid_grant", code, description);
    }

    static EntraError invalidClient(int code, String description) {
        return new EntraError(401, "invalid_client", code, description);
    }

    Reply reply() {
        return Reply.json(status, Map.of("error", error, "error_description", String.valueOf(getMessage()), "error_codes",
                List.of(code)));
    }
}
