package io.adobridge.connection.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.adobridge.azure.Credential;
import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.StoredSecret;

/**
 * What a connection keeps from sight.
 *
 * @param credential its personal access token, or the access token that it holds at present
 * @param headers values of its custom headers, by name
 */
public record ConnectionSecret(Credential credential, Map<String, Secret> headers) {

    private static final String HEADERS = "headers";

    public ConnectionSecret {
        headers = Map.copyOf(headers);
    }

    /** With a personal access token. */
    public ConnectionSecret(Secret token, Map<String, Secret> headers) {
        this(new Credential.Pat(token), headers);
    }

    static ConnectionSecret of(UUID connection, StoredSecret stored) {
        return new ConnectionSecret(stored.credential(connection.toString()), stored.group(HEADERS));
    }

    /** The same with another personal access token. */
    public ConnectionSecret withToken(Secret other) {
        return new ConnectionSecret(other, headers);
    }

    /** The same with another credential. */
    public ConnectionSecret with(Credential other) {
        return new ConnectionSecret(other, headers);
    }

    /** The same with other headers. */
    public ConnectionSecret withHeaders(Map<String, Secret> others) {
        return new ConnectionSecret(credential, others);
    }

    /** As Vault and the other services know it. */
    Map<String, Object> toVault() {
        var data = new HashMap<String, Object>();
        Map<String, String> clear = new HashMap<>();
        headers.forEach((name, value) -> clear.put(name, value.reveal()));
        data.put(HEADERS, clear);
        if (credential instanceof Credential.Bearer bearer) {
            data.put(StoredSecret.TOKEN, bearer.token().reveal());
            data.put(StoredSecret.SCHEME, StoredSecret.BEARER);
        } else if (credential instanceof Credential.Pat pat) {
            data.put(StoredSecret.TOKEN, pat.token().reveal());
        } else {
            throw new IllegalStateException("Nothing but a token is kept with a connection");
        }
        return data;
    }
}
