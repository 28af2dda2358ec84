package io.adobridge.connection.authentication;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.EntraGrant;
import io.adobridge.azure.Secret;
import io.adobridge.kit.secret.StoredSecret;

/**
 * What an access token is renewed with; kept at Vault, where no other service may read it.
 *
 * @param proof null for a public client
 * @param refreshToken of the person for whom the application acts; null for one that acts by itself
 */
public record Renewal(Application application, @Nullable Proof proof, @Nullable Secret refreshToken) {

    private static final String TENANT = "tenant";
    private static final String CLIENT_ID = "clientId";
    private static final String AUTHORITY = "authority";
    private static final String CLIENT_SECRET = "clientSecret";
    private static final String CERTIFICATE = "certificate";
    private static final String PRIVATE_KEY = "privateKey";
    private static final String FEDERATED = "federated";
    private static final String REFRESH_TOKEN = "refreshToken";

    /** The same with the refresh token that Entra wants to see next; it may be none other. */
    Renewal next(@Nullable Secret other) {
        return other == null ? this : new Renewal(application, proof, other);
    }

    EntraGrant grant() {
        return refreshToken == null ? new EntraGrant.OfItself() : new EntraGrant.OfRefreshToken(refreshToken);
    }

    Map<String, Object> toVault() {
        var data = new HashMap<String, Object>();
        data.put(TENANT, application.tenant());
        data.put(CLIENT_ID, application.clientId());
        data.put(AUTHORITY, application.authority());
        if (proof instanceof Proof.ClientSecret secret) {
            data.put(CLIENT_SECRET, secret.value().reveal());
        } else if (proof instanceof Proof.Certificate certificate) {
            data.put(CERTIFICATE, certificate.pem());
            data.put(PRIVATE_KEY, certificate.privateKey().reveal());
        } else if (proof instanceof Proof.Federated) {
            data.put(FEDERATED, "true");
        }
        if (refreshToken != null) {
            data.put(REFRESH_TOKEN, refreshToken.reveal());
        }
        return data;
    }

    static Renewal of(StoredSecret stored) {
        return new Renewal(
                new Application(stored.require(TENANT).reveal(), stored.require(CLIENT_ID).reveal(),
                        stored.require(AUTHORITY).reveal()),
                proof(stored), stored.find(REFRESH_TOKEN));
    }

    private static @Nullable Proof proof(StoredSecret stored) {
        Secret secret = stored.find(CLIENT_SECRET);
        if (secret != null) {
            return new Proof.ClientSecret(secret);
        }
        if (stored.find(CERTIFICATE) != null) {
            return new Proof.Certificate(stored.require(CERTIFICATE).reveal(), stored.require(PRIVATE_KEY));
        }
        return stored.find(FEDERATED) == null ? null : new Proof.Federated();
    }
}
