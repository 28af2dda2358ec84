package io.adobridge.ingestion.boards.teams;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Teams whose details are to be read: those never read first, then those read days ago. */
@ApplicationScoped
class TeamQueue {

    private static final String DUE = "removed_at IS NULL AND (details_at IS NULL OR details_at < now() - interval '3 days')";

    private static final String NEXT = """
            SELECT team_id FROM team
            WHERE connection_id = $1 AND project_id = $2 AND %s
            ORDER BY details_at NULLS FIRST, team_id LIMIT $3
            """.formatted(DUE);

    private static final String LISTED = """
            SELECT EXISTS (SELECT FROM stream WHERE connection_id = $1 AND stream = 'teams' AND completed_at IS NOT NULL) AS listed
            """;

    private static final String WAKE = """
            UPDATE stream s SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND stream = 'team-details' AND enabled AND attempts = 0
                AND (completed_at IS NULL OR EXISTS (
                    SELECT FROM team t WHERE t.connection_id = $1 AND t.project_id = s.project_id AND %s))
            """.formatted(DUE);

    private static final String AGAIN = "UPDATE team SET details_at = NULL WHERE connection_id = $1";

    private final Pool pool;

    TeamQueue(Pool pool) {
        this.pool = pool;
    }

    /** Teams of a project whose details are due, at most so many. */
    Uni<List<UUID>> next(StreamRun run, int limit) {
        return pool.preparedQuery(NEXT).execute(Tuple.of(run.connection(), run.project(), limit))
                .map(rows -> rows.stream().map(row -> row.getUUID("team_id")).toList());
    }

    /** Whether the teams of the connection are known, so that there are none without details but those that were named. */
    Uni<Boolean> listed(UUID connection) {
        return pool.preparedQuery(LISTED).execute(Tuple.of(connection))
                .map(rows -> rows.iterator().next().getBoolean("listed"));
    }

    /** Lets the details be looked for where a team is new. */
    static Write wake(StreamRun run) {
        return Write.afterwards("stream", client -> client.preparedQuery(WAKE)
                .execute(Tuple.of(run.connection())).replaceWith(0));
    }

    /** Makes the details of all teams due. */
    static Write again(UUID connection) {
        return new Write("team", transaction -> transaction.preparedQuery(AGAIN)
                .execute(Tuple.of(connection)).map(result -> result.rowCount()));
    }
}
