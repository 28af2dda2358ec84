package io.adobridge.connection.secret;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Claims versions whose time has come, each for one replica. */
@ApplicationScoped
class SupersededQueue {

    private static final String CLAIM_DUE = """
            UPDATE connection.superseded_version
            SET destroy_at = $2
            WHERE id IN (
                SELECT id FROM connection.superseded_version
                WHERE destroy_at <= $1
                ORDER BY destroy_at
                LIMIT $3
                FOR UPDATE SKIP LOCKED)
            RETURNING id, connection_id, version
            """;

    private static final String FORGET = """
            DELETE FROM connection.superseded_version WHERE id = $1
            """;

    private final Pool pool;
    private final SupersededConfig config;
    private final Clock clock;

    SupersededQueue(Pool pool, SupersededConfig config, Clock clock) {
        this.pool = pool;
        this.config = config;
        this.clock = clock;
    }

    /** At most so many; they come up again after the lease unless they are forgotten. */
    Uni<List<Superseded>> claimDue(int limit) {
        Instant now = clock.instant();
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), now.plus(config.lease()).atOffset(ZoneOffset.UTC), limit))
                .map(rows -> rows.stream().map(Superseded::from).toList());
    }

    Uni<Void> forget(Superseded destroyed) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(destroyed.id())).replaceWithVoid();
    }

    /** What is to be destroyed: this version and all before it. */
    record Superseded(long id, UUID connection, int version) {

        static Superseded from(Row row) {
            return new Superseded(row.getLong("id"), row.getUUID("connection_id"), row.getInteger("version"));
        }
    }
}
