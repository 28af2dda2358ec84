package io.adobridge.reporting.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;

import io.adobridge.azure.Secret;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook of SonarQube: the body byte for byte, and its signature. */
public final class Webhook {

    /** What the recorded ones are signed with. */
    public static final Secret SECRET = Secret.of("s3cr3t-hook-key-1234567890");

    private final byte[] body;
    private final String signature;

    private Webhook(byte[] body, String signature) {
        this.body = body;
        this.signature = signature;
    }

    /** The body as it is sent; a copy. */
    public byte[] body() {
        return body.clone();
    }

    public String signature() {
        return signature;
    }

    /** Recorded from a real server: gate OK, four conditions without a value. */
    public static Webhook passed() {
        return recorded("01");
    }

    /** Recorded from a real server: gate ERROR, four violations. */
    public static Webhook failed() {
        return recorded("04");
    }

    /** One of our own making, signed like the recorded ones. */
    public static Webhook signed(String body) {
        return signed(body, SECRET);
    }

    /** One of our own making. */
    public static Webhook signed(String body, Secret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA256"));
            return new Webhook(body.getBytes(UTF_8), HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8))));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The same with another signature. */
    public Webhook signature(String other) {
        return new Webhook(body, other);
    }

    private static Webhook recorded(String number) {
        String signature = new String(resource(number + ".headers.txt"), UTF_8).lines()
                .filter(line -> line.startsWith("X-Sonar-Webhook-HMAC-SHA256: "))
                .map(line -> line.substring(line.indexOf(' ') + 1)).findFirst().orElseThrow();
        return new Webhook(resource(number + ".body.json"), signature);
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(Webhook.class.getResourceAsStream("/sonarqube/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
