package io.adobridge.ingestion.pipelines.coverage;

import java.util.List;

import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** How builds get into the queue for their code coverage. */
public final class CoverageWish {

    static final String TABLE = "coverage_queue";

    private static final String WANT = """
            WITH wanted AS (
                UPDATE build b SET coverage = 'wanted'
                WHERE connection_id = $1 AND build_id = ANY ($2)
                    AND EXISTS (SELECT FROM timeline_record r
                        WHERE r.connection_id = $1 AND r.build_id = b.build_id AND r.type = 'Task'
                            AND r.task_name ILIKE 'publishcodecoverage%' AND r.result IN ('succeeded', 'succeededWithIssues'))
                RETURNING connection_id, project_id, build_id, finish_time)
            INSERT INTO coverage_queue (connection_id, project_id, build_id, finish_time) SELECT * FROM wanted
            ON CONFLICT (connection_id, build_id) DO UPDATE SET due_at = now(), attempts = 0
            """;

    private CoverageWish() {
    }

    /** Queues those of the builds whose timeline, just stored, shows that coverage was published. */
    public static Write of(StreamRun run, List<Integer> builds) {
        return new Write(TABLE, transaction -> transaction.preparedQuery(WANT)
                .execute(Tuple.of(run.connection(), BuildQueue.ids(builds))).replaceWith(0));
    }
}
