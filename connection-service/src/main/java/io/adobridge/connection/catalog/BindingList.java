package io.adobridge.connection.catalog;

import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Kind;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Lists bindings by the name of their target, a page at a time. */
@ApplicationScoped
class BindingList {

    /** Keys of a cursor here. */
    static final int KEYS = 2;

    private static final String PAGE = """
            SELECT b.*, d.name, d.project, d.gone_at, d.position
            FROM connection.service_binding b
            JOIN connection.discovered d ON (d.connection_id, d.kind, d.id) = (b.connection_id, b.kind, b.target_id)
            JOIN connection.catalog_service s ON s.id = b.service_id
            WHERE ($1 OR s.owners && $2)
              AND ($3::uuid IS NULL OR b.service_id = $3)
              AND ($4::uuid IS NULL OR b.id = $4)
              AND (NOT $5 OR d.gone_at IS NOT NULL)
              AND ($6::text IS NULL OR (d.position, b.id) > ($6, $7::uuid))
            ORDER BY d.position, b.id
            LIMIT $8
            """;

    private final Pool pool;

    BindingList(Pool pool) {
        this.pool = pool;
    }

    /** Those of a service. */
    Uni<PageOf<BindingView>> of(UUID service, Caller caller, @Nullable Cursor after, int limit) {
        return page(new Wanted(caller, service, null, false), after, limit);
    }

    /** Those that lead to what is gone, of all services that the caller reaches. */
    Uni<PageOf<BindingView>> gone(Caller caller, @Nullable Cursor after, int limit) {
        return page(new Wanted(caller, null, null, true), after, limit);
    }

    Uni<BindingView> require(UUID service, UUID id, Caller caller) {
        return page(new Wanted(caller, service, id, false), null, 1)
                .map(page -> page.items().stream().findFirst().orElseThrow(() -> new BindingNotFound(id)));
    }

    private Uni<PageOf<BindingView>> page(Wanted wanted, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addBoolean(wanted.caller().reachesAll())
                .addArrayOfString(wanted.caller().groups().toArray(String[]::new))
                .addUUID(wanted.service())
                .addUUID(wanted.binding())
                .addBoolean(wanted.gone())
                .addString(after == null ? null : after.text(0))
                .addUUID(after == null ? null : after.uuid(1))
                .addInteger(limit + 1);
        return pool.preparedQuery(PAGE).execute(parameters)
                .map(rows -> PageOf.of(rows.stream().toList(), limit,
                        last -> Cursor.encode(last.getString("position"), last.getUUID("id"))))
                .map(page -> page.map(BindingList::view));
    }

    private static BindingView view(Row row) {
        OffsetDateTime gone = row.getOffsetDateTime("gone_at");
        return new BindingView(row.getUUID("id"), row.getUUID("service_id"), row.getUUID("connection_id"),
                Role.valueOf(row.getString("role")),
                new BindingView.Target(Kind.valueOf(row.getString("kind")), row.getString("target_id"),
                        row.getString("name"), row.getString("project")),
                gone == null ? null : gone.toInstant(), row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"));
    }

    private record Wanted(Caller caller, @Nullable UUID service, @Nullable UUID binding, boolean gone) {
    }
}
