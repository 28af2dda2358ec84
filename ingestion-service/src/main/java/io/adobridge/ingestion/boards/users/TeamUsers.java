package io.adobridge.ingestion.boards.users;

import java.util.List;

import io.adobridge.azure.Endpoint;
import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamRun;
import io.vertx.mutiny.sqlclient.Tuple;

/** The users of a Server, which has no list of them: whoever is a member of a team. */
public final class TeamUsers {

    private static final String COLLECT = """
            INSERT INTO azure_user AS t (connection_id, user_key, name, unique_name, source, seen_at)
            SELECT DISTINCT ON (coalesce(m->>'descriptor', m->>'id')) $1, coalesce(m->>'descriptor', m->>'id'),
                m->>'name', m->>'uniqueName', 'teams', now()
            FROM team, jsonb_array_elements(members) AS m
            WHERE connection_id = $1 AND removed_at IS NULL AND coalesce(m->>'descriptor', m->>'id') IS NOT NULL
            ON CONFLICT (connection_id, user_key) DO UPDATE
            SET name = excluded.name, unique_name = excluded.unique_name, seen_at = excluded.seen_at, removed_at = NULL
            WHERE (t.name, t.unique_name) IS DISTINCT FROM (excluded.name, excluded.unique_name) OR t.removed_at IS NOT NULL
            """;

    private static final String GONE = """
            UPDATE azure_user u SET removed_at = now()
            WHERE connection_id = $1 AND source = 'teams' AND removed_at IS NULL AND NOT EXISTS (
                SELECT FROM team t, jsonb_array_elements(t.members) AS m
                WHERE t.connection_id = $1 AND t.removed_at IS NULL AND coalesce(m->>'descriptor', m->>'id') = u.user_key)
            """;

    private TeamUsers() {
    }

    /** What follows for the users from the teams as they are now in the transaction; nothing where users are listed. */
    public static List<Write> writes(StreamRun run) {
        return isNeeded(run) ? all(run) : List.of();
    }

    /** The same, whether users are listed or not. */
    static List<Write> all(StreamRun run) {
        return List.of(write(run, COLLECT), write(run, GONE));
    }

    static boolean isNeeded(StreamRun run) {
        return run.azure().endpoint() instanceof Endpoint.Server;
    }

    private static Write write(StreamRun run, String sql) {
        return new Write("azure_user", transaction -> transaction.preparedQuery(sql)
                .execute(Tuple.of(run.connection())).map(result -> result.rowCount()));
    }
}
