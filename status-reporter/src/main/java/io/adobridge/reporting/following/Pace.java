package io.adobridge.reporting.following;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.reporting.delivery.Slots;

/** How many connections are followed at once, and how long each question about one waits. */
@ApplicationScoped
class Pace {

    private final EventsConfig config;
    private final Clock clock;
    private final Slots slots;

    Pace(EventsConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.slots = new Slots(config.concurrency());
    }

    EventsConfig config() {
        return config;
    }

    Clock clock() {
        return clock;
    }

    /** The connections that this replica may take up. */
    Slots slots() {
        return slots;
    }

    /** Nobody waits where others wait for a place. */
    Duration wait(boolean placesLeft) {
        return placesLeft ? config.patience() : Duration.ZERO;
    }
}
