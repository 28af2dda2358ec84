package io.adobridge.connection.authentication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.EntraProof;
import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;

/**
 * Makes what Microsoft Entra is shown: the secret as it is, an assertion signed with the certificate, or this workload's
 * token.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">Certificate credentials</a>
 */
@ApplicationScoped
class Assertions {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final EntraConfig config;
    private final Vertx vertx;
    private final Clock clock;

    Assertions(EntraConfig config, Vertx vertx, Clock clock) {
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** The proof to send; {@link FederationNotConfigured} when there is no token of this workload. */
    Uni<EntraProof> prove(Application application, Proof proof) {
        if (proof instanceof Proof.ClientSecret secret) {
            return Uni.createFrom().item(new EntraProof.ClientSecret(secret.value()));
        }
        if (proof instanceof Proof.Certificate certificate) {
            return Uni.createFrom().item(() -> new EntraProof.Assertion(signed(application, certificate)));
        }
        return workloadToken().map(EntraProof.Assertion::new);
    }

    private Uni<Secret> workloadToken() {
        @Nullable
        String file = config.federatedTokenFile().orElse(null);
        return file == null
                ? Uni.createFrom().failure(new FederationNotConfigured("adobridge.entra.federated-token-file is not set"))
                : vertx.fileSystem().readFile(file)
                        .map(token -> Secret.of(token.toString().strip()))
                        .onFailure().transform(unreadable -> new FederationNotConfigured("the token file cannot be read"));
    }

    private Secret signed(Application application, Proof.Certificate certificate) {
        try {
            String content = encoded(header(certificate)) + "." + encoded(claims(application));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(Pem.privateKey(certificate.privateKey()));
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return Secret.of(content + "." + BASE64.encodeToString(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java signs with RSA", impossible);
        }
    }

    private static JsonObject header(Proof.Certificate certificate) throws GeneralSecurityException {
        byte[] der = Pem.certificate(certificate.pem()).getEncoded();
        return new JsonObject().put("alg", "RS256").put("typ", "JWT")
                .put("x5t", BASE64.encodeToString(MessageDigest.getInstance("SHA-1").digest(der)));
    }

    private JsonObject claims(Application application) {
        Instant now = clock.instant();
        return new JsonObject()
                .put("aud", application.registration().tokenEndpoint().toString())
                .put("iss", application.clientId())
                .put("sub", application.clientId())
                .put("jti", UUID.randomUUID().toString())
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(config.assertionLifetime()).getEpochSecond());
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.encode().getBytes(StandardCharsets.UTF_8));
    }
}
