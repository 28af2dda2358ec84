package io.adobridge.ingestion.boards;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.boards.Inventory.Detail;
import io.adobridge.ingestion.boards.Inventory.Listed;
import io.adobridge.ingestion.reading.Columns;
import io.adobridge.ingestion.reconciliation.Round;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which work items of a project are stored, and as of which revision. */
@ApplicationScoped
class StoredWorkItems {

    private static final String ODD = """
            WITH listed AS (SELECT * FROM unnest($3::bigint[]) AS l(work_item_id)),
            stored AS (
                SELECT work_item_id, changed_date FROM work_item
                WHERE connection_id = $1 AND project_id = $2 AND NOT deleted AND work_item_id > $4 AND work_item_id <= $5)
            SELECT l.work_item_id, true AS listed, w.changed_date FROM listed l
                LEFT JOIN work_item w ON w.connection_id = $1 AND w.work_item_id = l.work_item_id
            WHERE NOT EXISTS (SELECT FROM stored s WHERE s.work_item_id = l.work_item_id)
            UNION ALL
            SELECT work_item_id, false, changed_date FROM stored
            WHERE changed_date >= $6 AND changed_date < $7 AND work_item_id NOT IN (SELECT work_item_id FROM listed)
            """;

    private static final String BEHIND = """
            SELECT w.changed_date FROM unnest($2::bigint[], $3::integer[]) AS l(work_item_id, rev)
                JOIN work_item w ON w.connection_id = $1 AND w.work_item_id = l.work_item_id
            WHERE w.rev < l.rev OR NOT EXISTS (SELECT FROM work_item_revision r
                WHERE r.connection_id = $1 AND r.work_item_id = w.work_item_id AND r.rev = w.rev)
            """;

    private static final String GONE = """
            UPDATE work_item SET deleted = true
            WHERE connection_id = $1 AND project_id = $2 AND work_item_id = ANY ($3) AND NOT deleted
            """;

    /** A later revision tells by itself; this is for those that were only out of sight. */
    private static final String BACK = """
            UPDATE work_item SET deleted = false, left_for = NULL
            WHERE connection_id = $1 AND project_id = $2 AND work_item_id = ANY ($3) AND deleted
            """;

    /** A project that is followed tells of what moved to it by itself. */
    private static final String MOVED = """
            UPDATE work_item w SET deleted = true, left_for = p.project_id
            FROM unnest($3::bigint[], $4::text[]) AS m(work_item_id, project)
                JOIN project p ON p.connection_id = $1 AND lower(p.name) = lower(m.project) AND p.removed_at IS NULL
            WHERE w.connection_id = $1 AND w.project_id = $2 AND w.work_item_id = m.work_item_id AND NOT w.deleted
                AND p.project_id <> $2 AND NOT EXISTS (SELECT FROM stream s WHERE s.connection_id = $1
                    AND s.project_id = p.project_id AND s.stream = 'work-items' AND s.enabled)
            """;

    private final Pool pool;

    StoredWorkItems(Pool pool) {
        this.pool = pool;
    }

    /** Notes that there are no such work items any more. */
    static Write gone(StreamRun run, List<Long> workItems) {
        return write(GONE, Tuple.of(run.connection(), run.project(), workItems.toArray(Long[]::new)));
    }

    /** Notes that these, which are listed, are there. */
    static Write back(StreamRun run, List<Odd> workItems) {
        return write(BACK, Tuple.of(run.connection(), run.project(), workItems.stream().map(Odd::id).toArray(Long[]::new)));
    }

    /** Notes which have left for projects that are not followed. */
    static Write moved(StreamRun run, List<Detail> workItems) {
        return write(MOVED, Tuple.of(run.connection(), run.project(),
                workItems.stream().map(Detail::id).toArray(Long[]::new),
                workItems.stream().map(Detail::project).toArray(String[]::new)));
    }

    /** Those that are listed or stored, and not both. */
    Uni<List<Odd>> odd(StreamRun run, Round round, Listed listed) {
        Tuple parameters = Tuple.of(run.connection(), run.project(), listed.ids().toArray(Long[]::new), listed.after(),
                listed.upTo(), round.span().oldest().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(round.span().until().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ODD).execute(parameters).map(rows -> rows.stream().map(Odd::from).toList());
    }

    /** When those were last changed, as they are stored, of which later revisions are told. */
    Uni<List<Instant>> behind(StreamRun run, List<Detail> told) {
        Tuple parameters = Tuple.of(run.connection(), told.stream().map(Detail::id).toArray(Long[]::new),
                told.stream().map(Detail::rev).toArray(Integer[]::new));
        return pool.preparedQuery(BEHIND).execute(parameters)
                .map(rows -> rows.stream().map(row -> row.getOffsetDateTime("changed_date").toInstant()).toList());
    }

    private static Write write(String sql, Tuple parameters) {
        return new Write("work_item", transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }

    /**
     * A work item that is listed or stored, and not both.
     *
     * @param changed when it was last changed as it is stored, wherever that is; null where it is not
     */
    record Odd(long id, boolean listed, @Nullable Instant changed) {

        static Odd from(Row row) {
            return new Odd(row.getLong("work_item_id"), row.getBoolean("listed"), Columns.instant(row, "changed_date"));
        }
    }
}
