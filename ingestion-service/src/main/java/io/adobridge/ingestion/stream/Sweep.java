package io.adobridge.ingestion.stream;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One reading of a window of time, list after list.
 *
 * @param from start, inclusive
 * @param to end
 * @param list which of the kind's lists is being read, from 0
 * @param page continuation within that list, null at its start
 */
@RegisterForReflection
public record Sweep(Instant from, Instant to, int list, @Nullable String page) {

    /** The window from its first list's start. */
    public static Sweep over(Instant from, Instant to) {
        return new Sweep(from, to, 0, null);
    }

    /** After a page: the next page of the same list, or the next list's start. */
    public Sweep turnedTo(@Nullable String next) {
        return next == null ? new Sweep(from, to, list + 1, null) : new Sweep(from, to, list, next);
    }
}
