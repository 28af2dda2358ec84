package io.adobridge.ingestion.pipelines.releases;

import java.util.List;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Brings the stages of releases in line with their latest deployments. */
final class StageStates {

    /** A release's own list tells of its stages when it was created; what became of them only the deployments tell. */
    private static final String RENEW = """
            WITH latest AS (
                SELECT DISTINCT ON (environment_id) environment_id, deployment_status
                FROM deployment
                WHERE connection_id = $1 AND release_id = ANY ($2)
                ORDER BY environment_id, attempt DESC, deployment_id DESC)
            UPDATE release_environment e SET state = CASE l.deployment_status
                WHEN 'failed' THEN 'rejected' WHEN 'notDeployed' THEN e.status WHEN 'undefined' THEN e.status
                ELSE l.deployment_status END
            FROM latest l
            WHERE e.connection_id = $1 AND e.environment_id = l.environment_id
            """;

    private StageStates() {
    }

    static Write renew(StreamRun run, List<Integer> releases) {
        Long[] ids = releases.stream().map(Integer::longValue).toArray(Long[]::new);
        return new Write("release_environment", transaction -> transaction.preparedQuery(RENEW)
                .execute(Tuple.of(run.connection(), ids)).replaceWith(0));
    }
}
