package io.adobridge.connection.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheckResponse;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Names the webhooks that do not hear: whose deliveries keep failing, or were given up in the last day. */
@Wellness
@ApplicationScoped
class NotificationsWell implements AsyncHealthCheck {

    private static final int MOST = 100;
    private static final int KEEPS_FAILING = 3;
    private static final Duration LATELY = Duration.ofDays(1);

    private static final String DEAF = """
            SELECT w.name, count(*) AS deliveries
            FROM connection.webhook_delivery d JOIN connection.webhook w ON w.id = d.webhook_id
            WHERE w.enabled AND (d.settled_at > $3 AND d.state = 'DEAD' OR d.state = 'PENDING' AND d.attempts >= $2)
            GROUP BY w.name
            ORDER BY w.name
            LIMIT $1
            """;

    private final Pool pool;
    private final Clock clock;

    NotificationsWell(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.preparedQuery(DEAF)
                .execute(Tuple.of(MOST, KEEPS_FAILING, clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC)))
                .map(NotificationsWell::response)
                .onFailure().recoverWithItem(() -> HealthCheckResponse.named("notifications").down().build());
    }

    private static HealthCheckResponse response(RowSet<Row> rows) {
        var response = HealthCheckResponse.named("notifications").status(rows.rowCount() == 0);
        rows.forEach(row -> response.withData(row.getString("name"), row.getLong("deliveries")));
        return response.build();
    }
}
