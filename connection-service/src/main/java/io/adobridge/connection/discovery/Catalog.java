package io.adobridge.connection.discovery;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What the synchronisations have found, within the projects that a connection is limited to now. */
@ApplicationScoped
public class Catalog {

    private static final String PAGE = """
            SELECT d.*, d.details::text AS traits
            FROM connection.discovered d
            WHERE d.connection_id = $1 AND d.kind = $2 AND (d.gone_at IS NOT NULL) = $3
              AND (cardinality($4::text[]) = 0 OR lower(d.project) = ANY ($4))
              AND ($5::text IS NULL OR lower(d.project) = lower($5) OR d.project_id::text = lower($5))
              AND ($6::text IS NULL OR (d.position, d.id) > ($6, $7))
            ORDER BY d.position, d.id
            LIMIT $8
            """;

    private static final String THESE = """
            SELECT d.*, d.details::text AS traits
            FROM connection.discovered d
            WHERE d.connection_id = $1 AND d.kind = $2 AND d.id = ANY ($3)
            """;

    private final Pool pool;
    private final DiscoveredRows rows;
    private final CatalogWriter writer;

    Catalog(Pool pool, DiscoveredRows rows, CatalogWriter writer) {
        this.pool = pool;
        this.rows = rows;
        this.writer = writer;
    }

    /** A page by name in any case, then id. */
    Uni<PageOf<Discovered>> page(RegisteredConnection connection, Inquiry inquiry, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addUUID(connection.id())
                .addString(inquiry.kind().name())
                .addBoolean(inquiry.gone())
                .addArrayOfString(covered(connection))
                .addString(inquiry.project())
                .addString(after == null ? null : after.text(0))
                .addString(after == null ? null : after.text(1))
                .addInteger(limit + 1);
        return pool.preparedQuery(PAGE).execute(parameters)
                .map(found -> PageOf.of(found.stream().toList(), limit,
                        last -> Cursor.encode(last.getString("position"), last.getString("id"))))
                .map(page -> page.map(rows::discovered));
    }

    /** Of these ids those that were ever found, gone ones too. */
    Uni<List<Discovered>> find(UUID connection, Kind kind, List<String> ids) {
        return pool.preparedQuery(THESE)
                .execute(Tuple.of(connection, kind.name(), ids.toArray(String[]::new)))
                .map(found -> found.stream().map(rows::discovered).toList());
    }

    /** The one of this id, gone or not; {@link NotInCatalog} when it was never found. */
    public Uni<Discovered> require(UUID connection, Kind kind, String id) {
        return find(connection, kind, List.of(id)).map(found -> found.stream().findFirst()
                .orElseThrow(() -> new NotInCatalog(kind, id)));
    }

    /** Takes in what was just found live, so that it can be named without waiting for the next synchronisation. */
    public Uni<Void> add(UUID connection, Kind kind, List<Discovered> found) {
        return writer.add(connection, kind, found);
    }

    private static String[] covered(RegisteredConnection connection) {
        return connection.settings().coverage().projects().stream().map(project -> project.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }
}
