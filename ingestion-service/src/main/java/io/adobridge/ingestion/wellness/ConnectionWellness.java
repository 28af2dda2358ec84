package io.adobridge.ingestion.wellness;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** Per connection: since when it is in step, or what keeps it from being so. */
@Wellness
@ApplicationScoped
class ConnectionWellness implements AsyncHealthCheck {

    private static final String CONNECTIONS = """
            SELECT connection_id::text AS connection, min(completed_at) AS last_sync,
                bool_or(completed_at IS NULL) AS initial,
                coalesce(extract(epoch FROM now() - min(reached_to)), 0)::bigint AS lag,
                count(*) FILTER (WHERE setback IN ('unauthorized', 'secret', 'forbidden')
                    OR (attempts >= 3 AND setback <> 'throttled')) AS failing
            FROM stream WHERE enabled AND coalesce(setback NOT IN ('skipped', 'unsupported'), true) GROUP BY connection_id
            """;

    private final Pool pool;

    ConnectionWellness(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query(CONNECTIONS).execute()
                .map(ConnectionWellness::response)
                .onFailure().recoverWithItem(failure -> HealthCheckResponse.named("connections")
                        .down().withData("reason", "The database does not answer").build());
    }

    private static HealthCheckResponse response(RowSet<Row> rows) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("connections").up();
        for (Row row : rows) {
            boolean failing = row.getLong("failing") > 0;
            response.withData(row.getString("connection"), text(row, failing));
            if (failing) {
                response.down();
            }
        }
        return response.build();
    }

    private static String text(Row row, boolean failing) {
        String since = row.getBoolean("initial") ? "first sync under way"
                : "last sync " + row.getOffsetDateTime("last_sync").toInstant() + ", lag " + row.getLong("lag") + " s";
        return failing ? since + ", " + row.getLong("failing") + " streams failing" : since;
    }
}
