package io.adobridge.connection.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

import io.adobridge.azure.Secret;

/**
 * The random values of one sign-in, 256 bits each.
 *
 * @param state goes to Entra and comes back with the answer
 * @param browser stays with the browser that began, as a cookie
 * @param verifier is shown to Entra together with the code (RFC 7636)
 */
record Ticket(Secret state, Secret browser, Secret verifier) {

    private static final int BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Ticket draw() {
        var random = new SecureRandom();
        return new Ticket(draw(random), draw(random), draw(random));
    }

    /** What Entra compares the verifier with (S256). */
    String challenge() {
        return BASE64.encodeToString(hash(verifier.reveal()));
    }

    /** As much of a value as PostgreSQL may know. */
    static byte[] hash(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Secret draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Secret.of(BASE64.encodeToString(bytes));
    }
}
