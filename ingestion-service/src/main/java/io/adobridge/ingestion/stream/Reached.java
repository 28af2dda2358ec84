package io.adobridge.ingestion.stream;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a stream has come.
 *
 * @param from everything is here from this instant, null if the stream is not one of time or has not got that far
 * @param to up to this instant, null before the first page
 * @param progress of the first sync, 0 to 1
 * @param stage urgency of what comes next, 0 the highest
 */
public record Reached(@Nullable Instant from, @Nullable Instant to, double progress, int stage) {

    /** Urgency of lists that other streams depend on. */
    public static final int LISTS = 0;
    /** Urgency of increments and of the newest window. */
    public static final int NEWEST = 1;
    /** Urgency of what waits until everything else is read. */
    public static final int LEISURE = 5;

    /** Urgency of what happened then: the last 7 days of everything come before the last 30 of anything, those before 90. */
    static int stageOf(@Nullable Instant date, Instant now) {
        return date == null ? NEWEST
                : NEWEST + (int) Windows.DEPTHS.stream().filter(depth -> date.isBefore(now.minus(depth))).count();
    }

    /** A list that is read as a whole, complete as of that instant. */
    public static Reached whole(Instant asOf) {
        return new Reached(null, asOf, 1, LISTS);
    }

    /** Of what is no list and no matter of time, and comes behind the last 7 days of everything. */
    public static Reached behindTheNewest(double progress) {
        return new Reached(null, null, progress, NEWEST + 1);
    }

    /** The same with something of that urgency to come. */
    public Reached before(int nextStage) {
        return new Reached(from, to, progress, nextStage);
    }

    /** A list that is read as a whole and not yet at its end. */
    public static Reached part() {
        return new Reached(null, null, 0, LISTS);
    }
}
