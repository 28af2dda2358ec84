package io.adobridge.ingestion.pipelines.links;

import java.util.List;

import io.adobridge.ingestion.pipelines.queue.BuildQueue;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Ties each build to the one before it of the same pipeline and branch. */
public final class BuildOrder {

    /** Builds arrive in any order, so the one behind each that was stored is tied again too. */
    private static final String TIE = """
            WITH stored AS (
                SELECT * FROM build
                WHERE connection_id = $1 AND build_id = ANY ($2) AND pull_request_id IS NULL AND source_version IS NOT NULL),
            behind AS (
                SELECT n.build_id FROM stored s CROSS JOIN LATERAL (
                    SELECT build_id FROM build b
                    WHERE b.connection_id = $1 AND b.definition_id = s.definition_id AND b.source_branch = s.source_branch
                        AND b.build_id > s.build_id AND b.pull_request_id IS NULL AND b.source_version IS NOT NULL
                    ORDER BY build_id LIMIT 1) n),
            tied AS (
                SELECT b.build_id, p.build_id AS previous_build_id, p.source_version AS previous_version
                FROM build b LEFT JOIN LATERAL (
                    SELECT build_id, source_version FROM build p
                    WHERE p.connection_id = $1 AND p.definition_id = b.definition_id AND p.source_branch = b.source_branch
                        AND p.build_id < b.build_id AND p.pull_request_id IS NULL AND p.source_version IS NOT NULL
                    ORDER BY build_id DESC LIMIT 1) p ON true
                WHERE b.connection_id = $1
                    AND b.build_id IN (SELECT build_id FROM stored UNION SELECT build_id FROM behind))
            UPDATE build b SET previous_build_id = t.previous_build_id, previous_version = t.previous_version
            FROM tied t
            WHERE b.connection_id = $1 AND b.build_id = t.build_id
                AND (b.previous_build_id, b.previous_version) IS DISTINCT FROM (t.previous_build_id, t.previous_version)
            """;

    private BuildOrder() {
    }

    /** Ties the builds that the transaction has just stored, and those behind them. */
    public static Write tie(StreamRun run, List<Integer> builds) {
        return new Write("build", transaction -> transaction.preparedQuery(TIE)
                .execute(Tuple.of(run.connection(), BuildQueue.ids(builds))).replaceWith(0));
    }
}
