package io.adobridge.connection.secret;

import java.util.HashMap;
import java.util.Map;

import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.StoredSecret;

/**
 * What a connection keeps from sight.
 *
 * @param token its personal access token
 * @param headers values of its custom headers, by name
 */
public record ConnectionSecret(Secret token, Map<String, Secret> headers) {

    private static final String TOKEN = "token";
    private static final String HEADERS = "headers";

    public ConnectionSecret {
        headers = Map.copyOf(headers);
    }

    static ConnectionSecret of(StoredSecret stored) {
        return new ConnectionSecret(stored.require(TOKEN), stored.group(HEADERS));
    }

    /** The same with another token. */
    public ConnectionSecret withToken(Secret other) {
        return new ConnectionSecret(other, headers);
    }

    /** The same with other headers. */
    public ConnectionSecret withHeaders(Map<String, Secret> others) {
        return new ConnectionSecret(token, others);
    }

    /** As Vault and the other services know it. */
    Map<String, Object> toVault() {
        Map<String, String> clear = new HashMap<>();
        headers.forEach((name, value) -> clear.put(name, value.reveal()));
        return Map.of(TOKEN, token.reveal(), HEADERS, clear);
    }
}
