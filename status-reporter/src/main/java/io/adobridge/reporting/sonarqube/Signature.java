package io.adobridge.reporting.sonarqube;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The proof that a webhook carries: lower-case hexadecimal HMAC-SHA256 of the raw body with the shared secret, as
 * SonarQube's {@code WebhookCallerImpl} writes it into {@code X-Sonar-Webhook-HMAC-SHA256}.
 */
record Signature(@Nullable String header) {

    private static final String ALGORITHM = "HmacSHA256";

    /** Whether the header proves the body; takes the same time wherever the two differ. */
    boolean proves(byte[] body, Secret secret) {
        byte[] expected = HexFormat.of().formatHex(hmac(body, secret)).getBytes(US_ASCII);
        byte[] claimed = header == null ? new byte[0] : header.getBytes(UTF_8);
        return MessageDigest.isEqual(expected, claimed);
    }

    private static byte[] hmac(byte[] body, Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, missing);
        }
    }
}
