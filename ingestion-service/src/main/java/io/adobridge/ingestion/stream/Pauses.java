package io.adobridge.ingestion.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import io.adobridge.azure.CallObserver;

/**
 * When Azure DevOps asked us to wait, per organisation, so that each stream can tell how much of its time went there.
 * Only the latest pause is kept: a step is shorter than two of them.
 */
@Singleton
class Pauses implements CallObserver {

    private final Map<String, Pause> latest = new ConcurrentHashMap<>();
    private final Clock clock;

    Pauses(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void paused(String organization, Duration length) {
        Instant now = clock.instant();
        latest.merge(key(organization), new Pause(now, now.plus(length)), Pause::extendedBy);
    }

    /** How long the organisation was paused between two instants. */
    Duration between(String organization, Instant begun, Instant ended) {
        Pause pause = latest.get(key(organization));
        return pause == null ? Duration.ZERO : pause.within(begun, ended);
    }

    /** The client tells identities of an organisation apart behind a hash sign; streams do not. */
    private static String key(String organization) {
        int identity = organization.indexOf('#');
        return identity < 0 ? organization : organization.substring(0, identity);
    }

    private record Pause(Instant from, Instant to) {

        Pause extendedBy(Pause next) {
            return next.from.isAfter(to) ? next : new Pause(from, to.isAfter(next.to) ? to : next.to);
        }

        Duration within(Instant begun, Instant ended) {
            Instant start = from.isAfter(begun) ? from : begun;
            Instant end = to.isBefore(ended) ? to : ended;
            return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
        }
    }
}
