package io.adobridge.reporting.sonarqube;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.adobridge.azure.Secret;

/** A webhook of a real SonarQube server, byte for byte. */
public record Capture(byte[] body, String signature) {

    public static final Secret SECRET = Secret.of("s3cr3t-hook-key-1234567890");

    /** Gate OK, four conditions without a value. */
    public static Capture passed() {
        return read("01");
    }

    /** Gate ERROR, four violations. */
    public static Capture failed() {
        return read("04");
    }

    private static Capture read(String number) {
        String signature = new String(resource(number + ".headers.txt"), UTF_8).lines()
                .filter(line -> line.startsWith("X-Sonar-Webhook-HMAC-SHA256: "))
                .map(line -> line.substring(line.indexOf(' ') + 1)).findFirst().orElseThrow();
        return new Capture(resource(number + ".body.json"), signature);
    }

    private static byte[] resource(String name) {
        try (var in = Capture.class.getResourceAsStream("/sonarqube/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
