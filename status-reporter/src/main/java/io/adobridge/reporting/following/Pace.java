package io.adobridge.reporting.following;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.work.LeasedWork;
import io.adobridge.kit.work.Slots;

/** How many connections are followed at once, how long each question about one waits, and until when. */
@ApplicationScoped
class Pace {

    private final EventsConfig config;
    private final LeasedWork work;
    private final Slots slots;

    Pace(EventsConfig config, LeasedWork work) {
        this.config = config;
        this.work = work;
        this.slots = work.slots(config.concurrency());
    }

    LeasedWork work() {
        return work;
    }

    /** The connections that this replica may take up. */
    Slots slots() {
        return slots;
    }

    int concurrency() {
        return config.concurrency();
    }

    Duration attemptTimeout() {
        return config.attemptTimeout();
    }

    /** Nobody waits where others wait for a place. */
    Duration wait(boolean placesLeft) {
        return placesLeft ? config.patience() : Duration.ZERO;
    }
}
