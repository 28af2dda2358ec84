package io.adobridge.reporting.following;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.reporting.delivery.Backoff;
import io.adobridge.reporting.ingestion.IngestionEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Passes events on to all listeners, one after the other, and then moves the cursor. */
@ApplicationScoped
class Audience {

    private static final Logger LOG = Logger.getLogger(Audience.class);

    private final List<Listener> listeners;
    private final CursorQueue cursors;
    private final MeterRegistry meters;
    private final EventsConfig config;
    private final Clock clock;

    Audience(@All List<Listener> listeners, CursorQueue cursors, MeterRegistry meters, EventsConfig config, Clock clock) {
        this.listeners = listeners;
        this.cursors = cursors;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
    }

    /** Never fails: where a listener does, or the cursor is not kept, the same is told again later. */
    Uni<Void> tell(Heard heard) {
        return tellAll(heard)
                .chain(() -> cursors.move(heard.claim(), heard.last(), next(heard)))
                .invoke(() -> heard.events().forEach(this::count))
                .onFailure().recoverWithUni(failure -> postpone(heard.claim(), failure))
                .onFailure().invoke(failure -> LOG.warnf("Events of connection %s will be heard again: %s",
                        heard.claim().connection(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> tellAll(Heard heard) {
        if (heard.failure() != null) {
            return Uni.createFrom().failure(heard.failure());
        }
        return heard.events().isEmpty() ? Uni.createFrom().voidItem()
                : Multi.createFrom().iterable(listeners)
                        .onItem()
                        .transformToUniAndConcatenate(listener -> listener.hear(heard.claim().connection(), heard.events()))
                        .onItem().ignoreAsUni();
    }

    /** At once where more may follow or it was waited already. */
    private Instant next(Heard heard) {
        Instant now = clock.instant();
        return heard.waited() || !heard.events().isEmpty() ? now : now.plus(config.pause());
    }

    private Uni<Void> postpone(CursorClaim claim, Throwable failure) {
        LOG.warnf("Events of connection %s are not heard: %s", claim.connection(), failure.getMessage());
        var backoff = new Backoff(config.firstBackoff(), config.longestBackoff(), new Random());
        return cursors.postpone(claim, clock.instant().plus(backoff.after(claim.attempts() + 1, Duration.ZERO)),
                Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName()));
    }

    private void count(IngestionEvent event) {
        boolean known = event.is(IngestionEvent.BUILD_FINISHED) || event.is(IngestionEvent.PULL_REQUEST_UPDATED);
        meters.counter("adobridge.events.heard", "type", known ? event.type() : "other").increment();
    }
}
