package io.adobridge.ingestion.hooks.subscriptions;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.StreamKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** What is known of the subscriptions of the connections. */
@ApplicationScoped
class SubscriptionTable {

    private static final String PROJECTS = """
            SELECT DISTINCT project_id FROM stream WHERE connection_id = $1 AND enabled AND project_id <> $2
            ORDER BY project_id
            """;

    private static final String KNOWN = """
            SELECT project_id, event_type, subscription_id, status, problem, secret_version FROM hook_subscription
            WHERE connection_id = $1
            """;

    private static final String PUT = """
            INSERT INTO hook_subscription AS t (connection_id, project_id, event_type, subscription_id, status, problem,
                secret_version, checked_at)
            SELECT $1, o.*, now()
            FROM unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::integer[]) AS o
            ON CONFLICT (connection_id, project_id, event_type) DO UPDATE
            SET subscription_id = excluded.subscription_id, status = excluded.status, problem = excluded.problem,
                secret_version = excluded.secret_version, checked_at = excluded.checked_at
            """;

    private static final String DROP = """
            DELETE FROM hook_subscription WHERE connection_id = $1
                AND (project_id, event_type) NOT IN (SELECT * FROM unnest($2::uuid[], $3::text[]))
            """;

    /** One row for each thing to tell, the worst first; one without a status where nothing is subscribed. */
    private static final String OVERVIEW = """
            SELECT h.status, h.problem, h.subscriptions, h.projects, h.checked_at, i.last_event_at, o.setback, o.last_error
            FROM (SELECT max(received_at) AS last_event_at FROM hook_inbox WHERE connection_id = $1) i
            LEFT JOIN LATERAL (
                SELECT setback, last_error FROM stream
                WHERE connection_id = $1 AND enabled AND setback IS NOT NULL AND (stream = $2 OR setback = 'unauthorized')
                ORDER BY setback = 'unauthorized' DESC LIMIT 1) o ON true
            LEFT JOIN (
                SELECT s.status, s.problem, count(*) AS subscriptions, max(s.checked_at) AS checked_at,
                    (array_agg(DISTINCT coalesce(p.name, s.project_id::text)))[1:10] AS projects
                FROM hook_subscription s LEFT JOIN project p USING (connection_id, project_id)
                WHERE s.connection_id = $1 GROUP BY s.status, s.problem) h ON true
            ORDER BY array_position(ARRAY['notAllowed', 'failed', 'onProbation', 'disabledByUser', 'unsupported'], h.status),
                h.problem
            """;

    private static final String COUNT = "SELECT status, count(*) AS subscriptions FROM hook_subscription GROUP BY status";

    private final Pool pool;

    SubscriptionTable(Pool pool) {
        this.pool = pool;
    }

    /** The projects that are followed. */
    Uni<List<UUID>> projects(UUID connection) {
        return pool.preparedQuery(PROJECTS).execute(Tuple.of(connection, StreamKey.NONE))
                .map(rows -> rows.stream().map(row -> row.getUUID("project_id")).toList());
    }

    Uni<List<Standing>> known(UUID connection) {
        return pool.preparedQuery(KNOWN).execute(Tuple.of(connection))
                .map(rows -> rows.stream().flatMap(row -> Standing.from(row).stream()).toList());
    }

    /** Rows as {@link HooksView} reads them. */
    Uni<RowSet<Row>> overview(UUID connection) {
        return pool.preparedQuery(OVERVIEW).execute(Tuple.of(connection, SubscriptionsStream.NAME));
    }

    /** Over all connections, {@code status} and how many {@code subscriptions}. */
    Uni<RowSet<Row>> count() {
        return pool.query(COUNT).execute();
    }

    static Write put(UUID connection, List<Standing> standings) {
        return write(PUT, keys(connection, standings.stream().map(Standing::place).toList())
                .addArrayOfUUID(standings.stream().map(Standing::id).toArray(UUID[]::new))
                .addArrayOfString(standings.stream().map(Standing::status).toArray(String[]::new))
                .addArrayOfString(standings.stream().map(Standing::problem).toArray(String[]::new))
                .addArrayOfInteger(standings.stream().map(Standing::secretVersion).toArray(Integer[]::new)));
    }

    /** Forgets what is wanted no more. */
    static Write keep(UUID connection, List<Place> wanted) {
        return write(DROP, keys(connection, wanted));
    }

    private static Tuple keys(UUID connection, List<Place> places) {
        return Tuple.of(connection).addArrayOfUUID(places.stream().map(Place::project).toArray(UUID[]::new))
                .addArrayOfString(places.stream().map(place -> place.type().wire()).toArray(String[]::new));
    }

    private static Write write(String sql, Tuple parameters) {
        return new Write("hook_subscription", transaction -> transaction.preparedQuery(sql).execute(parameters)
                .map(result -> result.rowCount()));
    }
}
