package io.adobridge.connection.registration;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The entity tag of a connection: its revision, in quotes. */
record EntityTag(String text) {

    static EntityTag of(Connection connection) {
        return new EntityTag("\"" + connection.revision + "\"");
    }

    /**
     * Compares with what the caller has seen.
     *
     * @param ifMatch the header {@code If-Match}; {@link EntityTagMissing} without it, {@link EntityTagStale} when it is
     *        another
     */
    void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new EntityTagMissing();
        }
        boolean fits = ifMatch.strip().equals("*") || ifMatch.lines().flatMap(line -> Arrays.stream(line.split(",")))
                .anyMatch(tag -> tag.strip().equals(text));
        if (!fits) {
            throw new EntityTagStale();
        }
    }
}
