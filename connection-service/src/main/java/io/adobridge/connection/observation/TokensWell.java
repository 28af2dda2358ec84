package io.adobridge.connection.observation;

import java.time.Clock;
import java.time.LocalDate;
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

/** Names the connections whose token ends within thirty days; from seven days on somebody has to act. */
@Wellness
@ApplicationScoped
class TokensWell implements AsyncHealthCheck {

    private static final int MOST = 100;
    private static final int URGENT = 7;

    private static final String ENDING = """
            SELECT name, expires_on - $1::date AS days_left
            FROM connection.connection
            WHERE expires_on <= $1::date + 30
            ORDER BY expires_on, lower(name)
            LIMIT $2
            """;

    private final Pool pool;
    private final Clock clock;

    TokensWell(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.preparedQuery(ENDING)
                .execute(Tuple.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), MOST))
                .map(TokensWell::response)
                .onFailure().recoverWithItem(() -> HealthCheckResponse.named("tokens").down().build());
    }

    private static HealthCheckResponse response(RowSet<Row> rows) {
        boolean urgent = rows.stream().anyMatch(row -> row.getInteger("days_left") <= URGENT);
        var response = HealthCheckResponse.named("tokens").status(!urgent);
        rows.forEach(row -> response.withData(row.getString("name"), words(row.getInteger("days_left"))));
        return response.build();
    }

    private static String words(int daysLeft) {
        if (daysLeft < 0) {
            return "its last day is over";
        }
        return switch (daysLeft) {
            case 0 -> "ends today";
            case 1 -> "ends tomorrow";
            default -> "ends in " + daysLeft + " days";
        };
    }
}
