package io.adobridge.ingestion.reconciliation;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a reconciliation. A stream that starts has just read everything: its first round is a day later.
 *
 * @param last when the last round began, or the stream did
 * @param lastWhole when the last round began that compared everything that is kept, or the stream did
 * @param round under way, null between rounds
 */
@RegisterForReflection
public record Reconciling(Instant last, Instant lastWhole, @Nullable Round round) {

    /** From one round that compares everything to the next. */
    private static final Duration WHOLE_EVERY = Duration.ofHours(7 * 24 - 12);
    /** A run that somebody asked for is no round, unless the last one was this share of the cadence ago. */
    private static final double DUE = 0.75;

    static Reconciling start(Instant now) {
        return new Reconciling(now, now, null);
    }

    boolean isDue(Instant now, Duration cadence) {
        return !now.isBefore(last.plusMillis((long) (cadence.toMillis() * DUE)));
    }

    boolean wantsAll(Instant now) {
        return !now.isBefore(lastWhole.plus(WHOLE_EVERY));
    }

    Reconciling in(Round next) {
        return new Reconciling(last, lastWhole, next);
    }

    Reconciling behind(Round done) {
        return new Reconciling(done.startedAt(), done.whole() ? done.startedAt() : lastWhole, null);
    }
}
