package io.adobridge.ingestion.repos.reviews;

import java.util.List;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** Derives when something was last pushed to a pull request or said about it, which the list of them does not tell. */
final class LastActivity {

    private static final String DERIVE = """
            UPDATE pull_request p SET last_activity_date = a.at
            FROM unnest($2::bigint[]) AS read(pull_request_id) CROSS JOIN LATERAL (
                SELECT greatest(
                    (SELECT max(updated_at) FROM pull_request_iteration i
                        WHERE i.connection_id = $1 AND i.pull_request_id = read.pull_request_id),
                    (SELECT max(updated_at) FROM pull_request_thread t
                        WHERE t.connection_id = $1 AND t.pull_request_id = read.pull_request_id)) AS at) a
            WHERE p.connection_id = $1 AND p.pull_request_id = read.pull_request_id
                AND p.last_activity_date IS DISTINCT FROM a.at
            """;

    private LastActivity() {
    }

    /** Of those whose iterations and threads the transaction has written. */
    static Write derive(StreamRun run, List<Details> found) {
        Long[] read = found.stream().map(details -> details.of().pullRequest()).toArray(Long[]::new);
        return new Write("pull_request", transaction -> transaction.preparedQuery(DERIVE)
                .execute(Tuple.of(run.connection(), read)).map(result -> result.rowCount()));
    }
}
