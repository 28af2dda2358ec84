package io.adobridge.ingestion.pipelines.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How far the reading of Analytics is: builds that wait are read as one window after the other.
 *
 * @param from the window's oldest build finished then; null between two windows
 * @param to its newest
 * @param page continuation, null at the start
 * @param read whether all pages of the window are here
 * @param done whether the first sync is over, after which timelines alone are read
 */
@RegisterForReflection
record Bulk(@Nullable Instant from, @Nullable Instant to, @Nullable String page, boolean read, boolean done) {

    static Bulk start() {
        return new Bulk(null, null, null, false, false);
    }

    static Bulk over(Instant from, Instant to) {
        return new Bulk(from, to, null, false, false);
    }

    Bulk turned(@Nullable String next) {
        return new Bulk(from, to, next, next == null, false);
    }

    Bulk ended() {
        return new Bulk(null, null, null, false, true);
    }

    boolean hasWindow() {
        return from != null;
    }

    Instant requireFrom() {
        return required(from);
    }

    Instant requireTo() {
        return required(to);
    }

    private static Instant required(@Nullable Instant edge) {
        if (edge == null) {
            throw new IllegalStateException("no window is open");
        }
        return edge;
    }
}
