package io.adobridge.ingestion.stream;

import static java.util.stream.Collectors.summingLong;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.store.Write;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes a page: its rows, its cursor and what follows, all or nothing, and only for the holder of the lease. */
@ApplicationScoped
class PageWriter {

    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final int RETRIES = 8;

    private static final String CHECK_FENCE = """
            SELECT 1 FROM stream
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND part_id = $4 AND fence = $5
            FOR UPDATE
            """;

    private static final String ADVANCE = """
            UPDATE stream SET cursor = $6::text::jsonb, reached_from = coalesce($7, reached_from),
                reached_to = coalesce($8, reached_to), progress = $9, stage = $10, pages = pages + 1, rows = rows + $11,
                calls = calls + $12, throttled_ms = throttled_ms + $13, attempts = 0, setback = NULL
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND part_id = $4 AND fence = $5
            """;

    private static final String KEEP = """
            UPDATE stream SET lease_until = now() + make_interval(secs => $6)
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND part_id = $4 AND fence = $5
            """;

    private static final String END = """
            UPDATE stream SET lease_until = NULL, leased_by = NULL,
                due_at = CASE WHEN woken THEN now() ELSE now() + make_interval(secs => $6) END,
                completed_at = CASE WHEN $7 THEN now() ELSE completed_at END
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
        return pool.withTransaction(transaction -> timed(claim, checkFence(transaction, claim)
                .chain(() -> rows(transaction, page))
                .call(written -> advance(transaction, claim, page, written))
                .call(() -> follow(transaction, claim, page))))
                .onFailure(Outage::isOne).retry().withBackOff(FIRST_RETRY, LAST_RETRY).atMost(RETRIES)
                .invoke(written -> metrics.page(claim.key().stream()))
                .replaceWithVoid();
    }

    private Uni<Long> timed(Claim claim, Uni<Long> statements) {
        Timer.Sample writing = metrics.writing();
        return statements.invoke(written -> metrics.written(writing, claim.key().stream()));
    }

    private static Uni<Void> checkFence(SqlConnection transaction, Claim claim) {
        return transaction.preparedQuery(CHECK_FENCE).execute(key(claim))
                .map(rows -> rows.size() == 1)
                .onItem().transformToUni(held -> held ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new LeaseLost(claim.key())));
    }

    private Uni<Long> rows(SqlConnection transaction, Page page) {
        return Multi.createFrom().iterable(page.step().writes())
                .onItem().transformToUniAndConcatenate(write -> write(transaction, write))
                .collect().with(summingLong(Integer::longValue));
    }

    private Uni<Integer> write(SqlConnection transaction, Write write) {
        return write.on(transaction).invoke(count -> metrics.rows(write.entity(), count));
    }

    private static Uni<Void> advance(SqlConnection transaction, Claim claim, Page page, long written) {
        Reached reached = page.step().reached();
        Tuple parameters = key(claim).addString(page.cursor())
                .addOffsetDateTime(utc(reached.from())).addOffsetDateTime(utc(reached.to()))
                .addFloat((float) reached.progress()).addShort((short) reached.stage())
                .addLong(written).addLong((long) page.step().calls()).addLong(page.throttled().toMillis());
        return transaction.preparedQuery(ADVANCE).execute(parameters).replaceWithVoid();
    }

    private static Uni<Void> follow(SqlConnection transaction, Claim claim, Page page) {
        Tuple parameters = key(claim).addDouble(page.delay().toMillis() / 1000.0);
        if (page.then() == Step.Then.CONTINUE) {
            return transaction.preparedQuery(KEEP).execute(parameters).replaceWithVoid();
        }
        return transaction.preparedQuery(END).execute(parameters.addBoolean(page.then() == Step.Then.COMPLETE))
                .replaceWithVoid();
    }

    private static Tuple key(Claim claim) {
        StreamKey key = claim.key();
        return Tuple.of(key.connection(), key.project(), key.stream(), key.part(), claim.fence());
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
