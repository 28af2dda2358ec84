package io.adobridge.connection.generations;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.platform.CallerContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Holds questions until their answer is another. While somebody waits, one query a second serves all who wait here; the
 * gauge {@code adobridge_generations_held} tells how many.
 */
@ApplicationScoped
class GenerationFeed {

    private static final Logger LOG = Logger.getLogger(GenerationFeed.class);

    private static final String ALL = """
            SELECT id, generation, owners, false AS deleted FROM connection.connection
            UNION ALL
            SELECT id, generation, owners, true FROM connection.removed_connection
            ORDER BY id
            """;

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Pool pool;

    GenerationFeed(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        meters.gaugeCollectionSize("adobridge.generations.held", Tags.empty(), waiters);
    }

    /**
     * The generations as soon as they differ from what the caller knows.
     *
     * @param known entity tag of what the caller knows, null for nothing
     * @param longest after how long to answer with what there is
     */
    Uni<Generations> next(Caller caller, @Nullable String known, Duration longest) {
        return read()
                .map(snapshot -> snapshot.visibleTo(caller))
                .chain(now -> longest.isZero() || !now.etag().equals(known) ? Uni.createFrom().item(now)
                        : await(caller, now, longest));
    }

    @Scheduled(every = "{adobridge.generations.look-every}", concurrentExecution = SKIP)
    Uni<Void> look() {
        return waiters.isEmpty() ? Uni.createFrom().voidItem()
                : read().invoke(snapshot -> waiters.forEach(waiter -> waiter.offer(snapshot)))
                        .replaceWithVoid()
                        .onFailure().invoke(failure -> LOG.debugf("Looking for news failed: %s", failure.getMessage()))
                        .onFailure().recoverWithNull();
    }

    private Uni<Generations> await(Caller caller, Generations known, Duration longest) {
        return Uni.createFrom().<Generations> emitter(emitter -> {
            var waiter = new Waiter(caller, known.etag(), emitter);
            emitter.onTermination(() -> waiters.remove(waiter));
            waiters.add(waiter);
        })
                .ifNoItem().after(longest).recoverWithItem(known)
                .emitOn(CallerContext.current());
    }

    private Uni<Snapshot> read() {
        return pool.query(ALL).execute()
                .map(rows -> new Snapshot(rows.stream().map(Snapshot.Entry::from).toList()));
    }

    private record Waiter(Caller caller, String known, UniEmitter<? super Generations> emitter) {

        void offer(Snapshot snapshot) {
            Generations now = snapshot.visibleTo(caller);
            if (!now.etag().equals(known)) {
                emitter.complete(now);
            }
        }
    }
}
