package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.store.Write.When;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes a page: its rows, its cursor and what follows, all or nothing, and only for the holder of the lease. */
@ApplicationScoped
class PageWriter {

    private static final Logger LOG = Logger.getLogger(PageWriter.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final int RETRIES = 8;

    /** The end of the transaction, so that the stream's row is locked no longer than that. */
    private static final String END = """
            UPDATE stream SET cursor = $6::text::jsonb, reached_from = coalesce($7, reached_from),
                reached_to = coalesce($8, reached_to), progress = $9, stage = $10, pages = pages + 1, rows = rows + $11,
                calls = calls + $12, throttled_ms = throttled_ms + $13, attempts = 0, setback = NULL,
                lease_until = CASE WHEN $14 = 'CONTINUE' THEN now() + make_interval(secs => $15) END,
                due_at = CASE WHEN $14 = 'CONTINUE' THEN due_at WHEN woken THEN now()
                    ELSE now() + make_interval(secs => $15) END,
                completed_at = CASE WHEN $14 = 'COMPLETE' THEN now() ELSE completed_at END
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND part_id = $4 AND fence = $5
            """;

    private final Pool pool;
    private final StreamMetrics metrics;

    PageWriter(Pool pool, StreamMetrics metrics) {
        this.pool = pool;
        this.metrics = metrics;
    }

    /** Fails with {@link LeaseLost}, having written nothing, when the stream is no longer this claim's. */
    Uni<Void> write(Claim claim, Page page) {
        return pool.withTransaction(transaction -> timed(claim, rows(transaction, page)
                .call(written -> end(transaction, claim, page, written))))
                .onFailure(Outage::isOne).retry().withBackOff(FIRST_RETRY, LAST_RETRY).atMost(RETRIES)
                .invoke(written -> metrics.page(claim.key().stream()))
                .chain(() -> afterwards(page));
    }

    private Uni<Long> timed(Claim claim, Uni<Long> statements) {
        Timer.Sample writing = metrics.writing();
        return statements.invoke(written -> metrics.written(writing, claim.key().stream()));
    }

    /** Sends all statements before the first is answered: PostgreSQL runs them in order, or none behind one that failed. */
    private Uni<Long> rows(SqlConnection transaction, Page page) {
        List<Uni<Integer>> writes = page.step().writes(When.WITHIN).map(write -> write(transaction, write)).toList();
        return writes.isEmpty() ? Uni.createFrom().item(0L)
                : Uni.join().all(writes).andFailFast().map(counts -> counts.stream().mapToLong(Integer::longValue).sum());
    }

    private Uni<Integer> write(SqlConnection transaction, Write write) {
        return write.on(transaction).invoke(count -> metrics.rows(write.entity(), count));
    }

    private static Uni<Void> end(SqlConnection transaction, Claim claim, Page page, long written) {
        Reached reached = page.step().reached();
        StreamKey key = claim.key();
        Tuple parameters = Tuple.of(key.connection(), key.project(), key.stream(), key.part(), claim.fence())
                .addString(page.cursor()).addOffsetDateTime(utc(reached.from())).addOffsetDateTime(utc(reached.to()))
                .addFloat((float) reached.progress()).addShort((short) reached.stage())
                .addLong(written).addLong((long) page.step().calls()).addLong(page.throttled().toMillis())
                .addString(page.then().name()).addDouble(page.delay().toMillis() / 1000.0);
        return transaction.preparedQuery(END).execute(parameters)
                .map(ended -> ended.rowCount() == 1)
                .chain(held -> held ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new LeaseLost(key)));
    }

    /** The page is stored, whatever becomes of these. */
    private Uni<Void> afterwards(Page page) {
        return Multi.createFrom().items(page.step().writes(When.AFTER))
                .onItem().transformToUniAndConcatenate(write -> write.on(pool))
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("No stream is woken: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A step, ready to be written.
     *
     * @param cursor the step's cursor as JSON
     * @param then what follows, which may be less than the step wished
     * @param delay the length of the lease if the run goes on, otherwise the time until the next run
     * @param throttled how long the step waited because Azure DevOps asked for it
     */
    record Page(Step<?> step, String cursor, Step.Then then, Duration delay, Duration throttled) {
    }
}
