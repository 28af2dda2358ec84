package io.adobridge.ingestion.reconciliation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;

/** Counts what a round finds, in the transaction that puts it right. */
public final class Tally {

    private static final String COUNT = """
            INSERT INTO reconciliation AS t (connection_id, project_id, entity, started_at, finished_at, whole, compared_from,
                compared_to, checked, missing, stale, gone, missing_ever, stale_ever, gone_ever)
            VALUES ($1, $2, $3, $4, CASE WHEN $5 THEN now() END, $6, $7, $8, $9, $10, $11, $12, $10, $11, $12)
            ON CONFLICT (connection_id, project_id, entity) DO UPDATE
            SET started_at = excluded.started_at, whole = excluded.whole,
                finished_at = coalesce(excluded.finished_at,
                    CASE WHEN t.started_at = excluded.started_at THEN t.finished_at END),
                compared_from = excluded.compared_from, compared_to = excluded.compared_to,
                checked = excluded.checked + CASE WHEN t.started_at = excluded.started_at THEN t.checked ELSE 0 END,
                missing = excluded.missing + CASE WHEN t.started_at = excluded.started_at THEN t.missing ELSE 0 END,
                stale = excluded.stale + CASE WHEN t.started_at = excluded.started_at THEN t.stale ELSE 0 END,
                gone = excluded.gone + CASE WHEN t.started_at = excluded.started_at THEN t.gone ELSE 0 END,
                missing_ever = t.missing_ever + excluded.missing, stale_ever = t.stale_ever + excluded.stale,
                gone_ever = t.gone_ever + excluded.gone
            """;

    private final StreamRun run;
    private final Round round;
    private final String entity;

    /** @param entity what is counted, by the name of its list */
    Tally(StreamRun run, Round round, String entity) {
        this.run = run;
        this.round = round;
        this.entity = entity;
    }

    /** Counts what was found. */
    public Write found(Drift drift) {
        return new Write("reconciliation", transaction -> count(transaction, drift, false));
    }

    /** Counts by how many rows a statement changes. */
    public Write found(Write write, Function<Integer, Drift> meaning) {
        return new Write(write.entity(), transaction -> write.on(transaction)
                .call(changed -> count(transaction, meaning.apply(changed), false)));
    }

    /**
     * Stores a page of a list, and counts which of its rows were missing and which were different.
     *
     * @param known counts those of the page's rows that are stored already
     * @param upsert writes those that are new or different
     * @param size rows of the page
     */
    public Write stored(Function<SqlClient, Uni<Integer>> known, Write upsert, int size) {
        return different(known, upsert, size, size);
    }

    /** The same with rows that were compared and counted before. */
    public Write different(Function<SqlClient, Uni<Integer>> known, Write upsert, int size) {
        return different(known, upsert, size, 0);
    }

    /** Sent at once and run in order, since what follows in the page builds on what is stored. */
    private Write different(Function<SqlClient, Uni<Integer>> known, Write upsert, int size, int checked) {
        return new Write(upsert.entity(), transaction -> Uni.combine().all()
                .unis(known.apply(transaction), upsert.on(transaction))
                .with((before, changed) -> drift(checked, size - before, changed))
                .call(drift -> count(transaction, drift, false))
                .map(drift -> (int) (drift.missing() + drift.stale())));
    }

    Write goesOn() {
        return found(Drift.NONE);
    }

    Write end() {
        return new Write("reconciliation", transaction -> count(transaction, Drift.NONE, true));
    }

    private static Drift drift(int checked, int missing, int changed) {
        return new Drift(checked, missing, changed - missing, 0);
    }

    private Uni<Integer> count(SqlClient transaction, Drift drift, boolean ended) {
        Tuple parameters = Tuple.of(run.connection(), run.project(), entity, utc(round.startedAt()), ended, round.whole())
                .addOffsetDateTime(utc(round.span().from())).addOffsetDateTime(utc(round.span().until()))
                .addLong(drift.checked()).addLong(drift.missing()).addLong(drift.stale()).addLong(drift.gone());
        return transaction.preparedQuery(COUNT).execute(parameters).replaceWith(0);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
