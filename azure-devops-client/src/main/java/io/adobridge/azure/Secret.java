package io.adobridge.azure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;

/**
 * A token, password or header value that must not be seen.
 * It prints as dots, serialises as an empty object, and compares in constant time; {@link #reveal()} is the only way to its
 * value.
 */
@JsonIncludeProperties({})
public final class Secret {

    private static final String MASK = "•••";

    private final String value;

    private Secret(String value) {
        this.value = Objects.requireNonNull(value, "secret");
    }

    /** Wraps a value as it is, blank ones included. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value in clear, for the one place that sends or stores it. */
    public String reveal() {
        return value;
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return MASK;
    }
}
