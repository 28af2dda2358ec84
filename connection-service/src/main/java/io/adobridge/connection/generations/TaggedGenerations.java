package io.adobridge.connection.generations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import io.adobridge.connection.generations.Generations.Generation;

/**
 * A list of generations with its entity tag: the same list has the same one on every replica.
 */
record TaggedGenerations(Generations generations, String etag) {

    private static final int TAG_BYTES = 18;

    static TaggedGenerations of(List<Generation> items) {
        return new TaggedGenerations(new Generations(items, null), etag(items));
    }

    private static String etag(List<Generation> items) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(items.toString().getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES)) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
