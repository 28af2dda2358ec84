package io.adobridge.connection.edit;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The entity tag of something that people edit.
 *
 * @param kind what it is, such as {@code connection}; begins the type of the problem that a past tag leads to
 * @param text its revision, in quotes
 */
public record EntityTag(String kind, String text) {

    public static EntityTag of(String kind, long revision) {
        return new EntityTag(kind, "\"" + revision + "\"");
    }

    /**
     * Compares with what the caller has seen.
     *
     * @param ifMatch the header {@code If-Match}; {@link EntityTagMissing} without it, {@link EntityTagStale} when it is
     *        another
     */
    public void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new EntityTagMissing();
        }
        boolean fits = ifMatch.strip().equals("*") || ifMatch.lines().flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(tag -> tag.strip().equals(text));
        if (!fits) {
            throw new EntityTagStale(kind);
        }
    }
}
