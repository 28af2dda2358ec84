package io.adobridge.ingestion.pipelines;

import java.util.List;
import java.util.UUID;

import io.adobridge.azure.build.Build;
import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** How finished builds get into the queue for their timelines. */
public final class TimelineQueue {

    /** The stream that reads timelines. */
    public static final String READ_BY = "timelines";
    /** The stream that tells of many builds at once, where it is wanted. */
    public static final String BULK = "analytics";

    static final String TABLE = "timeline_queue";
    static final String COLUMN = "timeline";

    /** What may do without its timeline waits while that stream is at it, and no longer. */
    static final String HELD = """
            may_wait AND EXISTS (SELECT FROM stream s
                WHERE s.connection_id = $1 AND s.project_id = $2 AND s.stream = '%s' AND s.enabled AND s.completed_at IS NULL
                    AND coalesce(s.setback IN ('throttled', 'unauthorized', 'secret', 'unreachable'), true))
            """.formatted(BULK);

    /** The last week, and whatever was not simply a success, is always read by its timeline. */
    private static final String MAY_WAIT = "coalesce(result = 'succeeded' AND finish_time < now() - interval '7 days', false)";

    private static final String ADD = """
            INSERT INTO timeline_queue AS t (connection_id, project_id, build_id, finish_time, may_wait)
            SELECT connection_id, project_id, build_id, finish_time, %s FROM build
            WHERE connection_id = $1 AND build_id = ANY ($2) AND status = 'completed' AND timeline IS NULL
            ON CONFLICT (connection_id, build_id) DO NOTHING
            """.formatted(MAY_WAIT);

    private static final String ADD_ALL = """
            WITH again AS (
                UPDATE build SET timeline = NULL WHERE connection_id = $1 AND status = 'completed'
                RETURNING connection_id, project_id, build_id, finish_time)
            INSERT INTO timeline_queue (connection_id, project_id, build_id, finish_time) SELECT * FROM again
            ON CONFLICT (connection_id, build_id) DO UPDATE SET due_at = now(), attempts = 0
            """;

    private TimelineQueue() {
    }

    /** Queues what has finished among the builds that were just stored, unless its timeline is there. */
    static Write add(StreamRun run, List<Build> builds) {
        Long[] ids = BuildQueue.ids(builds.stream().map(Build::id).toList());
        return new Write(TABLE, transaction -> transaction.preparedQuery(ADD)
                .execute(Tuple.of(run.connection(), ids)).replaceWith(0));
    }

    /** Queues every finished build of the connection again. */
    static Write addAll(UUID connection) {
        return new Write(TABLE, transaction -> transaction.preparedQuery(ADD_ALL)
                .execute(Tuple.of(connection)).map(result -> result.rowCount()));
    }
}
