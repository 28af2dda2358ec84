package io.adobridge.connection.discovery;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Tells how up to date a catalog is. */
@ApplicationScoped
class CatalogState {

    private static final String STATE = """
            SELECT s.*, d.kind, d.there, d.troubled
            FROM (SELECT $1::uuid AS id) AS asked
            LEFT JOIN connection.catalog_sync s ON s.connection_id = asked.id
            LEFT JOIN (
                SELECT kind, count(*) AS there, count(cause) AS troubled
                FROM connection.discovered
                WHERE connection_id = $1 AND gone_at IS NULL
                GROUP BY kind) AS d ON true
            """;

    private final Pool pool;
    private final Clock clock;

    CatalogState(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<CatalogView> of(UUID connection) {
        return pool.preparedQuery(STATE).execute(Tuple.of(connection))
                .map(rows -> view(rows.stream().toList()));
    }

    private CatalogView view(List<Row> rows) {
        Row first = rows.get(0);
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        rows.stream().filter(row -> row.getString("kind") != null)
                .forEach(row -> counts.put(Kind.valueOf(row.getString("kind")), row.getLong("there")));
        Map<String, Long> byName = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            byName.put(kind.key(), counts.getOrDefault(kind, 0L));
        }
        long troubled = rows.stream().mapToLong(row -> row.getLong("troubled") == null ? 0 : row.getLong("troubled")).sum();
        String cause = first.getString("cause");
        Instant leased = instant(first, "lease_until");
        return new CatalogView(instant(first, "synced_at"), instant(first, "next_sync_at"),
                leased != null && leased.isAfter(clock.instant()),
                cause == null ? null : new ProblemView(cause, first.getString("reason")), byName, troubled);
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
