package io.adobridge.connection.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Lists services by name, a page at a time. */
@ApplicationScoped
class ServiceList {

    private static final String PAGE = """
            SELECT s.*
            FROM connection.catalog_service s
            WHERE ($1 OR s.owners && $2)
              AND ($3::text IS NULL OR s.position > $3)
              AND ($4::text IS NULL OR strpos(s.position, lower($4)) > 0)
              AND ($5::text IS NULL OR s.owners @> ARRAY[$5])
              AND (NOT $6 OR EXISTS (
                  SELECT FROM connection.service_binding b
                  JOIN connection.discovered d ON (d.connection_id, d.kind, d.id) = (b.connection_id, b.kind, b.target_id)
                  WHERE b.service_id = s.id
                    AND ($7::uuid IS NULL OR b.connection_id = $7)
                    AND ($8::text IS NULL OR b.role = $8)
                    AND ($9::text IS NULL OR b.target_id = lower($9))
                    AND (NOT $10 OR d.gone_at IS NOT NULL)))
            ORDER BY s.position
            LIMIT $11
            """;

    private final Pool pool;

    ServiceList(Pool pool) {
        this.pool = pool;
    }

    Uni<PageOf<ServiceView>> page(Caller caller, ServiceFilter filter, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addBoolean(caller.reachesAll())
                .addArrayOfString(caller.groups().toArray(String[]::new))
                .addString(after == null ? null : after.text(0))
                .addString(filter.name)
                .addString(filter.owner)
                .addBoolean(filter.asksForBindings())
                .addUUID(filter.connection)
                .addString(filter.role == null ? null : filter.role.name())
                .addString(filter.target)
                .addBoolean(filter.gone)
                .addInteger(limit + 1);
        return pool.preparedQuery(PAGE).execute(parameters)
                .map(rows -> PageOf.of(rows.stream().toList(), limit, last -> Cursor.encode(last.getString("position"))))
                .map(page -> page.map(ServiceList::view));
    }

    private static ServiceView view(Row row) {
        return new ServiceView(row.getUUID("id"), row.getString("name"), row.getString("description"),
                Arrays.asList(row.getArrayOfStrings("owners")), links(row), row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"), row.getOffsetDateTime("updated_at").toInstant());
    }

    private static List<Link> links(Row row) {
        String[] titles = row.getArrayOfStrings("link_titles");
        String[] urls = row.getArrayOfStrings("link_urls");
        return IntStream.range(0, titles.length).mapToObj(each -> new Link(titles[each], urls[each])).toList();
    }
}
