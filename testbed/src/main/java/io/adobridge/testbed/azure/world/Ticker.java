package io.adobridge.testbed.azure.world;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time of writes: that of the clock, but never before the end of the computed history and never twice the same. */
final class Ticker {
    private final Clock clock;
    private Instant last;

    Ticker(Clock clock, Instant end) {
        this.clock = clock;
        this.last = end;
    }

    /** A time later than any it gave before, in whole milliseconds. */
    synchronized Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }
}
