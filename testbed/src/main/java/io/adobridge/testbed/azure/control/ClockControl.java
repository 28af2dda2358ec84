package io.adobridge.testbed.azure.control;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Hosts;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.front.SettableClock;

/** {@code /_control/clock}: stops the time, moves it, lets it run again. */
final class ClockControl {
    private final SettableClock clock;

    ClockControl(SettableClock clock) {
        this.clock = clock;
    }

    /** The instant to stop at, and how far to move on from there. */
    record ClockBody(@Nullable String now, @Nullable String advance) {
    }

    Routes routes() {
        return new Routes()
                .get(Hosts.CONTROL, "clock", Routes.ANYONE, request -> show())
                .put(Hosts.CONTROL, "clock", Routes.ANYONE, this::set)
                .delete(Hosts.CONTROL, "clock", Routes.ANYONE, request -> resume());
    }

    private Reply show() {
        return Reply.json(200, Map.of("now", clock.instant().toString()));
    }

    private Reply set(Request request) {
        ClockBody body = Bodies.read(request, ClockBody.class);
        Instant now = Bodies.instant(body.now());
        if (now != null)
            clock.set(now);
        if (body.advance() != null)
            clock.advance(Bodies.duration(body.advance()));
        return show();
    }

    private Reply resume() {
        clock.resume();
        return show();
    }
}
