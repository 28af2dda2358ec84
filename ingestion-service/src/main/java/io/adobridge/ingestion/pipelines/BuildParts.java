package io.adobridge.ingestion.pipelines;

import java.util.List;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Derives what became of each stage, phase and job from the attempts in its build's timeline. */
public final class BuildParts {

    /** A retried part keeps its identifier; skipped is neither success nor failure. */
    private static final String DERIVE = """
            INSERT INTO build_part AS p (connection_id, build_id, type, identifier, project_id, name, attempts, state, result,
                outcome, start_time, finish_time, worker_name, source)
            SELECT DISTINCT ON (build_id, type, coalesce(identifier, record_id::text))
                connection_id, build_id, type, coalesce(identifier, record_id::text), project_id, name, attempt, state, result,
                CASE WHEN result IN ('succeeded', 'succeededWithIssues') THEN 'succeeded'
                    WHEN result IN ('failed', 'abandoned') THEN 'failed' ELSE result END,
                start_time, finish_time, worker_name, source
            FROM timeline_record
            WHERE connection_id = $1 AND build_id = ANY ($2) AND type IN ('Stage', 'Phase', 'Job')
            ORDER BY build_id, type, coalesce(identifier, record_id::text), attempt DESC, start_time DESC NULLS LAST, record_id
            ON CONFLICT (connection_id, build_id, type, identifier) DO UPDATE
            SET name = excluded.name, attempts = excluded.attempts, state = excluded.state, result = excluded.result,
                outcome = excluded.outcome, start_time = excluded.start_time, finish_time = excluded.finish_time,
                worker_name = excluded.worker_name, source = excluded.source
            """;

    private BuildParts() {
    }

    /** Brings the parts of these builds up to the records that the transaction has written. */
    public static Write derive(StreamRun run, List<Integer> builds) {
        Long[] ids = builds.stream().map(Integer::longValue).toArray(Long[]::new);
        return new Write("build_part", transaction -> transaction.preparedQuery(DERIVE)
                .execute(Tuple.of(run.connection(), ids)).replaceWith(0));
    }
}
