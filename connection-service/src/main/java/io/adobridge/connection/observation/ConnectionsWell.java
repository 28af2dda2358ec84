package io.adobridge.connection.observation;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Names the connections that stay as they are until a person acts. */
@Wellness
@ApplicationScoped
class ConnectionsWell implements AsyncHealthCheck {

    private static final int MOST = 100;

    private static final String NEED_A_PERSON = """
            SELECT name, lower(state) AS state
            FROM connection.connection c
            WHERE state <> 'ACTIVE'
              AND EXISTS (SELECT FROM connection.integration i WHERE i.connection_id = c.id AND i.enabled)
            ORDER BY lower(name)
            LIMIT $1
            """;

    private final Pool pool;

    ConnectionsWell(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.preparedQuery(NEED_A_PERSON).execute(Tuple.of(MOST))
                .map(ConnectionsWell::response)
                .onFailure().recoverWithItem(() -> HealthCheckResponse.named("connections").down().build());
    }

    private static HealthCheckResponse response(RowSet<Row> rows) {
        var response = HealthCheckResponse.named("connections").status(rows.rowCount() == 0);
        rows.forEach(row -> response.withData(row.getString("name"), row.getString("state")));
        return response.build();
    }
}
