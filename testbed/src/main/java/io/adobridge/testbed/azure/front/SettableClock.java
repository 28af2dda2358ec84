package io.adobridge.testbed.azure.front;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The simulator's time: the system's until it is set, then as it is set and moved. */
public final class SettableClock extends Clock {
    private volatile InstantSource source = Clock.systemUTC();

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        source = InstantSource.fixed(instant);
    }

    /** Stops the clock, if it runs, and moves it forward. */
    public void advance(Duration duration) {
        set(instant().plus(duration));
    }

    /** Lets it run with the system's time again. */
    public void resume() {
        source = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
