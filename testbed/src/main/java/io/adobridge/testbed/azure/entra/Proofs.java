package io.adobridge.testbed.azure.entra;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;

import io.adobridge.testbed.issuer.SignedToken;

/**
 * Judges how an application proves itself: by secret, by an assertion signed with its certificate, or by a federated
 * workload's token.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">Certificate credentials</a>
 */
final class Proofs {
    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Clock clock;

    Proofs(Clock clock) {
        this.clock = clock;
    }

    /** @throws EntraError where the proof is missing or not good */
    void require(Application application, Form form) {
        if (form.has("client_assertion"))
            requireAssertion(application, form);
        else if (form.has("client_secret"))
            requireSecret(application.trust(), form.text("client_secret"));
        else if (!application.trust().isPublic())
            throw EntraError.invalidClient(7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
    }

    private static void requireSecret(Trust trust, String secret) {
        if (!secret.equals(trust.secret()))
            throw EntraError.invalidClient(7000215, "Invalid client secret provided.");
        if (trust.secretExpired())
            throw EntraError.invalidClient(7000222, "The provided client secret keys for app are expired.");
    }

    private void requireAssertion(Application application, Form form) {
        String assertion = form.text("client_assertion");
        if (!form.text("client_assertion_type").equals(JWT_BEARER))
            throw EntraError.invalidClient(50027, "The client assertion type is not valid.");
        if (application.trust().federations().stream().anyMatch(federation -> federation.admits(assertion)))
            return;
        SignedToken token = SignedToken.parse(assertion)
                .orElseThrow(() -> EntraError.invalidClient(50027, "JWT token is invalid or malformed."));
        if (!token.header().has("x5t"))
            throw EntraError.invalidClient(700213, "No matching federated identity record found for presented assertion.");
        X509Certificate certificate = application.trust().certificates().stream()
                .filter(known -> thumbprint(known).equals(token.header().path("x5t").asText())).findFirst()
                .orElseThrow(() -> EntraError.invalidClient(700027,
                        "The certificate with identifier used to sign the client assertion is not registered on application."));
        if (!token.isSignedWith(certificate.getPublicKey()))
            throw EntraError.invalidClient(700027, "Client assertion failed signature validation.");
        requireClaims(application, token);
    }

    private void requireClaims(Application application, SignedToken token) {
        String audience = token.claims().path("aud").asText();
        if (!audience.endsWith("/" + application.tenant() + "/oauth2/v2.0/token"))
            throw EntraError.invalidClient(700023, "Client assertion audience claim does not match Realm issuer.");
        if (!token.isValidAt(clock.instant()))
            throw EntraError.invalidClient(700024, "Client assertion is not within its valid time range.");
        if (!token.claims().path("iss").asText().equals(application.clientId())
                || !token.claims().path("sub").asText().equals(application.clientId()))
            throw EntraError.invalidClient(700021,
                    "Client assertion application identifier doesn't match 'client_id' parameter.");
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
