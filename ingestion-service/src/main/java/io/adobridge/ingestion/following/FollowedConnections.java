package io.adobridge.ingestion.following;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.stream.Streams;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which connections have rows here, and which of those are on their way out. */
@ApplicationScoped
class FollowedConnections {

    private static final String FOLLOW = """
            INSERT INTO followed_connection AS f (connection_id, generation) VALUES ($1, $2)
            ON CONFLICT (connection_id) DO UPDATE SET generation = excluded.generation
            WHERE f.generation <> excluded.generation AND f.removed_at IS NULL
            """;

    private static final String REMOVE = """
            UPDATE followed_connection SET removed_at = now() WHERE connection_id = $1 AND removed_at IS NULL
            """;

    private static final String FORGET = "DELETE FROM followed_connection WHERE connection_id = $1";

    private static final String UNKNOWN = """
            SELECT connection_id FROM followed_connection WHERE removed_at IS NULL AND connection_id <> ALL ($1)
            """;

    private static final String REMOVED = """
            SELECT connection_id FROM followed_connection WHERE removed_at IS NOT NULL ORDER BY removed_at
            """;

    private final Pool pool;
    private final Streams streams;

    FollowedConnections(Pool pool, Streams streams) {
        this.pool = pool;
        this.streams = streams;
    }

    /** Notes a connection; tells whether it is new or has changed since it was noted last. */
    Uni<Boolean> follow(UUID connection, long generation) {
        return pool.preparedQuery(FOLLOW).execute(Tuple.of(connection, generation)).map(result -> result.rowCount() > 0);
    }

    /** Ends the connection's streams, and lets its rows be deleted. */
    Uni<Void> remove(UUID connection) {
        return pool.withTransaction(transaction -> transaction.preparedQuery(REMOVE).execute(Tuple.of(connection))
                .chain(() -> streams.forget(transaction, connection)));
    }

    /** Followed ones that are not among these. */
    Uni<List<UUID>> unknownTo(Collection<UUID> connections) {
        return pool.preparedQuery(UNKNOWN).execute(Tuple.of(connections.toArray(UUID[]::new)))
                .map(FollowedConnections::toIds);
    }

    /** Those whose rows are to be deleted. */
    Uni<List<UUID>> removed() {
        return pool.query(REMOVED).execute().map(FollowedConnections::toIds);
    }

    /** Nothing of the connection is left. */
    Uni<Void> forget(UUID connection) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(connection)).replaceWithVoid();
    }

    private static List<UUID> toIds(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getUUID("connection_id")).toList();
    }
}
