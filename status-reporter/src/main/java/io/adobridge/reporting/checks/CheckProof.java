package io.adobridge.reporting.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;

/**
 * What a check proves itself with: the source's id or name and its secret, as a generic service connection sends them by HTTP's
 * basic authentication (RFC 7617).
 */
record CheckProof(String source, Secret secret) {

    private static final String BASIC = "Basic ";

    /**
     * Reads the header.
     *
     * @throws UnprovenCheck where it is missing or no basic authentication
     */
    static CheckProof of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw new UnprovenCheck();
        }
        String[] pair = decoded(authorization.substring(BASIC.length()).strip()).split(":", 2);
        if (pair.length < 2 || pair[0].isBlank() || pair[1].isEmpty()) {
            throw new UnprovenCheck();
        }
        return new CheckProof(pair[0], Secret.of(pair[1]));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException other) {
            throw new UnprovenCheck();
        }
    }
}
