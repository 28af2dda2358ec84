package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;

/** What the replies so far say about how much may be sent. Guarded by the gate. */
final class Congestion {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    private final Window window;
    private final Pace pace;
    private final Backoff unannounced;
    private long halvedAt;
    private int refusals;
    private Instant lastStrained = Instant.EPOCH;

    Congestion(Limits limits, Surroundings around) {
        this.window = new Window(limits);
        this.pace = new Pace(limits.reserve());
        this.unannounced = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE, around.random());
    }

    /**
     * Takes a reply into account.
     *
     * @param departure the number of the request that was answered
     * @param latest the number of the latest request under way: what left before the window was halved does not halve it again
     * @return how long everything has to wait; zero if it has not
     */
    Duration adapt(Signals signals, long departure, long latest, Instant now) {
        pace.heed(signals.budget(), now);
        if (!signals.strained()) {
            refusals = 0;
            window.grow();
            return Duration.ZERO;
        }
        lastStrained = now;
        if (departure > halvedAt) {
            window.halve();
            halvedAt = latest;
        }
        return signals.refused() && signals.pause().isZero() ? unannouncedPause() : signals.pause();
    }

    /** The server refuses without a word about when to come back: longer each time. */
    Duration unannouncedPause() {
        return unannounced.after(++refusals);
    }

    boolean admits(int underWay) {
        return underWay < window.size();
    }

    void sent(Instant now) {
        pace.sent(now);
    }

    Instant nextDeparture() {
        return pace.nextDeparture();
    }

    Instant droughtEnds() {
        return pace.droughtEnds();
    }

    Instant lastStrained() {
        return lastStrained;
    }
}
