package io.adobridge.ingestion.pipelines.tests;

import java.time.Duration;
import java.time.Instant;

import io.adobridge.ingestion.stream.Sweep;

/** A piece of a window that is not too wide for Azure DevOps; the newest comes first. */
record Slice(Instant from, Instant to) {

    private static final Duration WIDEST = Duration.ofDays(7);

    /** How many slices the window has, at least one. */
    static int count(Sweep window) {
        Duration width = Duration.between(window.from(), window.to());
        return (int) Math.max(1, width.plus(WIDEST).minusNanos(1).dividedBy(WIDEST));
    }

    /** The slice whose turn it is. */
    static Slice of(Sweep window) {
        Instant to = window.to().minus(WIDEST.multipliedBy(window.list()));
        Instant widest = to.minus(WIDEST);
        return new Slice(widest.isAfter(window.from()) ? widest : window.from(), to);
    }
}
