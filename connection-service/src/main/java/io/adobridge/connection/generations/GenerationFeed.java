package io.adobridge.connection.generations;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

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
    private final AtomicReference<@Nullable Uni<Snapshot>> underWay = new AtomicReference<>();
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
    Uni<TaggedGenerations> next(Caller caller, @Nullable String known, Duration longest) {
        return read().chain(now -> {
            TaggedGenerations visible = now.visibleTo(caller);
            return longest.isZero() || !visible.etag().equals(known) ? Uni.createFrom().item(visible)
                    : await(new Question(caller, now, visible), longest);
        });
    }

    @Scheduled(every = "{adobridge.generations.look-every}", concurrentExecution = SKIP)
    Uni<Void> look() {
        return waiters.isEmpty() ? Uni.createFrom().voidItem()
                : read().invoke(snapshot -> waiters.forEach(waiter -> waiter.offer(snapshot)))
                        .replaceWithVoid()
                        .onFailure().invoke(failure -> LOG.debugf("Looking for news failed: %s", failure.getMessage()))
                        .onFailure().recoverWithNull();
    }

    private Uni<TaggedGenerations> await(Question question, Duration longest) {
        return Uni.createFrom().<TaggedGenerations> emitter(emitter -> {
            var waiter = new Waiter(question, emitter);
            emitter.onTermination(() -> waiters.remove(waiter));
            waiters.add(waiter);
        })
                .ifNoItem().after(longest).recoverWithItem(question.visible())
                .emitOn(CallerContext.current());
    }

    /** Who asks at the same moment, as all do who have just been told the same news, shares one query. */
    private Uni<Snapshot> read() {
        return Uni.createFrom().deferred(() -> {
            Uni<Snapshot> mine = query().onTermination().invoke(() -> underWay.set(null)).memoize().indefinitely();
            Uni<Snapshot> shared = underWay.compareAndExchange(null, mine);
            return (shared == null ? mine : shared).emitOn(CallerContext.current());
        });
    }

    private Uni<Snapshot> query() {
        return pool.query(ALL).execute()
                .map(rows -> Snapshot.of(rows.stream().map(Snapshot.Entry::from).toList()));
    }

    /**
     * What somebody has asked.
     *
     * @param seen all that there was at that moment
     * @param visible what the caller was to see of it, and knows already
     */
    private record Question(Caller caller, Snapshot seen, TaggedGenerations visible) {

        boolean isNews(Snapshot now) {
            return !now.everything().etag().equals(seen.everything().etag())
                    && !now.visibleTo(caller).etag().equals(visible.etag());
        }
    }

    private record Waiter(Question question, UniEmitter<? super TaggedGenerations> emitter) {

        void offer(Snapshot now) {
            if (question.isNews(now)) {
                emitter.complete(now.visibleTo(question.caller()));
            }
        }
    }
}
