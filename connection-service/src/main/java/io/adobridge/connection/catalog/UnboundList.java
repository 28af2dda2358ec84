package io.adobridge.connection.catalog;

import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Kind;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Lists what is in the catalog of a connection and bound to no service, by name, a page at a time. */
@ApplicationScoped
class UnboundList {

    /** Keys of a cursor here. */
    static final int KEYS = 2;

    private static final String PAGE = """
            SELECT d.kind, d.id, d.name, d.project, d.position
            FROM connection.discovered d
            WHERE d.connection_id = $1 AND d.kind = $2 AND d.gone_at IS NULL
              AND (cardinality($3::text[]) = 0 OR lower(d.project) = ANY ($3))
              AND NOT EXISTS (
                  SELECT FROM connection.service_binding b
                  WHERE (b.connection_id, b.kind, b.target_id) = (d.connection_id, d.kind, d.id))
              AND ($4::text IS NULL OR (d.position, d.id) > ($4, $5))
            ORDER BY d.position, d.id
            LIMIT $6
            """;

    private final Pool pool;
    private final Connections connections;

    UnboundList(Pool pool, Connections connections) {
        this.pool = pool;
        this.connections = connections;
    }

    Uni<PageOf<BindingView.Target>> page(UUID connection, Caller caller, Kind kind, @Nullable Cursor after, int limit) {
        return connections.require(connection, caller)
                .chain(found -> page(found, kind, after, limit));
    }

    private Uni<PageOf<BindingView.Target>> page(RegisteredConnection connection, Kind kind, @Nullable Cursor after,
            int limit) {
        Tuple parameters = Tuple.tuple()
                .addUUID(connection.id())
                .addString(kind.name())
                .addArrayOfString(connection.settings().coverage().projects().stream()
                        .map(project -> project.toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .addString(after == null ? null : after.text(0))
                .addString(after == null ? null : after.text(1))
                .addInteger(limit + 1);
        return pool.preparedQuery(PAGE).execute(parameters)
                .map(rows -> PageOf.of(rows.stream().toList(), limit,
                        last -> Cursor.encode(last.getString("position"), last.getString("id"))))
                .map(page -> page.map(UnboundList::target));
    }

    private static BindingView.Target target(Row row) {
        return new BindingView.Target(Kind.valueOf(row.getString("kind")), row.getString("id"), row.getString("name"),
                row.getString("project"));
    }
}
