package io.adobridge.connection.registration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.ConnectionState;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Lists connections by name, a page at a time. */
@ApplicationScoped
class ConnectionList {

    private static final String PAGE = """
            SELECT c.id, c.name, c.description, c.tags, c.owners, c.organization, c.collection_url, c.state, c.expires_on,
                   lower(c.name) AS position, chosen.*
            FROM connection.connection c
            CROSS JOIN LATERAL (
                SELECT array_agg(service) AS services, array_agg(enabled) AS switches, array_agg(reason) AS reasons
                FROM connection.integration i WHERE i.connection_id = c.id) AS chosen
            WHERE ($1 OR c.owners && $2)
              AND ($3::text IS NULL OR lower(c.name) > $3)
              AND ($4::text IS NULL OR strpos(lower(c.name), lower($4)) > 0)
              AND ($5::text IS NULL OR c.tags @> ARRAY[$5])
              AND ($6::text IS NULL OR EXISTS (
                  SELECT FROM connection.integration i WHERE i.connection_id = c.id AND i.service = $6))
            ORDER BY lower(c.name)
            LIMIT $7
            """;

    private final Pool pool;

    ConnectionList(Pool pool) {
        this.pool = pool;
    }

    Uni<PageOf<ConnectionSummary>> page(Caller caller, Filter filter, @Nullable Cursor after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addBoolean(caller.reachesAll())
                .addArrayOfString(caller.groups().toArray(String[]::new))
                .addString(after == null ? null : after.text(0))
                .addString(filter.name())
                .addString(filter.tag())
                .addString(filter.service() == null ? null : filter.service().name())
                .addInteger(limit + 1);
        return pool.preparedQuery(PAGE).execute(parameters)
                .map(rows -> page(rows, limit));
    }

    private static PageOf<ConnectionSummary> page(RowSet<Row> rows, int limit) {
        return PageOf.of(rows.stream().map(Listed::from).toList(), limit, last -> Cursor.encode(last.position()))
                .map(Listed::summary);
    }

    /** What the list is narrowed to; null for not at all. */
    record Filter(@Nullable String name, @Nullable Service service, @Nullable String tag) {
    }

    private record Chosen(Service service, boolean enabled, @Nullable String reason) {

        IntegrationView view(String connection, ConnectionState state) {
            return new IntegrationView(service, service.integrationOf(connection), enabled,
                    Integration.state(enabled, reason, state), reason);
        }
    }

    private record Listed(String position, ConnectionSummary summary) {

        static Listed from(Row row) {
            List<IntegrationView> integrations = integrations(row);
            boolean enabled = integrations.stream().anyMatch(IntegrationView::enabled);
            return new Listed(row.getString("position"),
                    new ConnectionSummary(row.getUUID("id"), row.getString("name"), row.getString("description"),
                            texts(row, "tags"),
                            host(row), texts(row, "owners"), integrations,
                            enabled ? ConnectionState.valueOf(row.getString("state")) : ConnectionState.DISABLED,
                            row.getLocalDate("expires_on")));
        }

        private static List<IntegrationView> integrations(Row row) {
            ConnectionState connection = ConnectionState.valueOf(row.getString("state"));
            String[] services = row.getArrayOfStrings("services");
            Boolean[] switches = row.getArrayOfBooleans("switches");
            String[] reasons = row.getArrayOfStrings("reasons");
            return IntStream.range(0, services.length)
                    .mapToObj(each -> new Chosen(Service.valueOf(services[each]), switches[each], reasons[each]))
                    .sorted(Comparator.comparing(Chosen::service))
                    .map(each -> each.view(row.getString("name"), connection))
                    .toList();
        }

        private static Host host(Row row) {
            String organization = row.getString("organization");
            return organization == null ? new Host.Server(row.getString("collection_url")) : new Host.Services(organization);
        }

        private static List<String> texts(Row row, String column) {
            return Arrays.asList(row.getArrayOfStrings(column));
        }
    }
}
