package io.adobridge.ingestion.pipelines.environments;

import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What is known of a project's environments before their deployments are asked for. */
@ApplicationScoped
class EnvironmentLog {

    private static final String NEWS = """
            SELECT coalesce((SELECT sum(rows) FROM stream
                    WHERE connection_id = $1 AND project_id = $2 AND stream = 'timelines'), 0)::bigint
                + coalesce((SELECT max(environment_id) FROM environment
                    WHERE connection_id = $1 AND project_id = $2), 0) AS news
            """;

    private static final String NEXT = """
            SELECT min(environment_id) AS environment_id FROM environment
            WHERE connection_id = $1 AND project_id = $2 AND removed_at IS NULL AND environment_id > $3
            """;

    private final Pool pool;

    EnvironmentLog(Pool pool) {
        this.pool = pool;
    }

    /** A number that grows with all that may have brought deployments. */
    Uni<Long> news(StreamRun run) {
        return pool.preparedQuery(NEWS).execute(Tuple.of(run.connection(), run.project()))
                .map(rows -> rows.iterator().next().getLong("news"));
    }

    /** The environment with the next higher number; empty behind the last. */
    Uni<OptionalLong> after(StreamRun run, long environment) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(run.connection(), run.project(), environment))
                .map(rows -> rows.iterator().next().getLong("environment_id"))
                .map(next -> next == null ? OptionalLong.empty() : OptionalLong.of(next));
    }
}
