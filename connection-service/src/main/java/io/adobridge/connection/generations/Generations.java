package io.adobridge.connection.generations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The generations of all connections that a caller reaches, those removed in the last 30 days among them.
 *
 * @param next always null: the list is whole
 */
public record Generations(List<Generation> items, @Nullable String next) {

    private static final int TAG_BYTES = 18;

    /**
     * How often a connection has changed.
     *
     * @param deleted whether it is gone
     */
    public record Generation(UUID id, long generation, boolean deleted) {
    }

    static Generations of(List<Generation> items) {
        return new Generations(List.copyOf(items), null);
    }

    /** The entity tag: the same list has the same one on every replica. */
    String etag() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(items.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
