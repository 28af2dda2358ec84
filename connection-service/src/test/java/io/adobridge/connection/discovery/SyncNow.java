package io.adobridge.connection.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Has the catalog of one connection synchronised as the scheduler would, and no other. */
@ApplicationScoped
public class SyncNow {

    private static final String OTHERS_LATER = """
            INSERT INTO connection.catalog_sync (connection_id, next_sync_at, fence)
            SELECT id, $1, 0 FROM connection.connection
            ON CONFLICT (connection_id) DO UPDATE SET next_sync_at = $1, lease_until = NULL
            """;

    private final Pool pool;
    private final SyncQueue queue;
    private final CatalogSync sync;
    private final Clock clock;

    SyncNow(Pool pool, SyncQueue queue, CatalogSync sync, Clock clock) {
        this.pool = pool;
        this.queue = queue;
        this.sync = sync;
        this.clock = clock;
    }

    public Uni<Void> of(UUID connection) {
        return makeDue(connection).chain(sync::syncDue);
    }

    Uni<Void> makeDue(UUID connection) {
        return pool.preparedQuery(OTHERS_LATER)
                .execute(Tuple.of(clock.instant().plus(Duration.ofDays(1000)).atOffset(ZoneOffset.UTC)))
                .chain(() -> pool.preparedQuery("UPDATE connection.catalog_sync SET next_sync_at = $2 WHERE connection_id = $1")
                        .execute(Tuple.of(connection, clock.instant().atOffset(ZoneOffset.UTC))))
                .chain(() -> queue.hurry(connection));
    }
}
