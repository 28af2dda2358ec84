package io.adobridge.testbed.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be put forward. */
final class AdvancingClock extends Clock {

    private final Clock source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    AdvancingClock(Clock source) {
        this.source = source;
    }

    void advance(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return source.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock tells instants only");
    }
}
