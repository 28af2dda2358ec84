package io.adobridge.ingestion.boards.intervals;

import java.util.List;
import java.util.UUID;

import io.adobridge.ingestion.store.Write;
import io.vertx.mutiny.sqlclient.Tuple;

/** Derives the intervals of work items from all of their revisions that are stored. */
public final class Intervals {

    /**
     * The revisions of a work item that moved come from two projects. Who is second has waited for the first at the row of
     * {@code work_item}, which every page writes before, and so sees here what the first has stored.
     */
    private static final String RENEW = """
            WITH touched AS (SELECT DISTINCT work_item_id FROM unnest($2::bigint[]) AS t(work_item_id)),
            told AS (
                SELECT r.work_item_id, a.aspect, r.rev, r.project_id, r.type, a.value, a.value_name, r.changed_date,
                    least(r.state_change_date, r.changed_date) AS state_since,
                    lag(a.value) OVER w AS before, row_number() OVER w = 1 AS is_first
                FROM work_item_revision r JOIN touched USING (work_item_id)
                CROSS JOIN LATERAL (VALUES
                    ('state', r.state, NULL),
                    ('assignee', coalesce(r.assigned_to_unique_name, r.assigned_to_name), r.assigned_to_name),
                    ('iteration', r.iteration_path, NULL)) AS a(aspect, value, value_name)
                WHERE r.connection_id = $1
                WINDOW w AS (PARTITION BY r.work_item_id, a.aspect ORDER BY r.rev)),
            turn AS (
                SELECT *, is_first AND rev > 1 AS began_earlier,
                    CASE WHEN is_first AND aspect = 'state' THEN state_since ELSE changed_date END AS began_at,
                    lead(changed_date) OVER (PARTITION BY work_item_id, aspect ORDER BY rev) AS ended_at
                FROM told WHERE is_first OR value IS DISTINCT FROM before),
            gone AS (
                DELETE FROM work_item_interval i USING touched
                WHERE i.connection_id = $1 AND i.work_item_id = touched.work_item_id AND NOT EXISTS (
                    SELECT FROM turn
                    WHERE (turn.work_item_id, turn.aspect, turn.rev) = (i.work_item_id, i.aspect, i.since_rev)))
            INSERT INTO work_item_interval AS t (connection_id, work_item_id, aspect, since_rev, project_id, type, value,
                value_name, began_at, began_earlier, ended_at)
            SELECT $1, work_item_id, aspect, rev, project_id, type, value, value_name, began_at,
                began_earlier AND (aspect <> 'state' OR began_at IS NOT DISTINCT FROM changed_date), ended_at
            FROM turn
            ON CONFLICT (connection_id, work_item_id, aspect, since_rev) DO UPDATE
            SET project_id = excluded.project_id, type = excluded.type, value = excluded.value,
                value_name = excluded.value_name, began_at = excluded.began_at, began_earlier = excluded.began_earlier,
                ended_at = excluded.ended_at
            WHERE (t.project_id, t.type, t.value, t.value_name, t.began_at, t.began_earlier, t.ended_at) IS DISTINCT FROM
                (excluded.project_id, excluded.type, excluded.value, excluded.value_name, excluded.began_at,
                    excluded.began_earlier, excluded.ended_at)
            """;

    private Intervals() {
    }

    /** Brings the intervals of these work items, just written, in line with their revisions. */
    public static Write renewal(UUID connection, List<Long> workItems) {
        Long[] ids = workItems.toArray(Long[]::new);
        return new Write("work_item_interval", transaction -> transaction.preparedQuery(RENEW)
                .execute(Tuple.of(connection, ids)).map(result -> result.rowCount()));
    }
}
