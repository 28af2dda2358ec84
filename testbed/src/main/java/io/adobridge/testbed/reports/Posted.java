package io.adobridge.testbed.reports;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import io.adobridge.testbed.http.Await;
import io.adobridge.testbed.postgres.Postgres;

/** What became of the deliveries, as the service's database tells it. */
public record Posted(Postgres postgres, String database) {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final String PENDING = "SELECT count(*) FROM reporting.delivery WHERE state = 'PENDING'";
    private static final String DELIVERED = "SELECT count(*) FROM reporting.delivery WHERE state = 'DELIVERED'";
    private static final String WRONG = "SELECT count(*) FROM reporting.delivery WHERE state NOT IN ('DELIVERED', 'SUPERSEDED')";
    private static final String PERCENTILES = """
            SELECT string_agg(to_char(extract(epoch FROM waited), 'FM999990.00') || ' s', ', ')
            FROM unnest((SELECT percentile_disc(ARRAY[0.5, 0.99]) WITHIN GROUP (ORDER BY settled_at - accepted_at)
                FROM (SELECT * FROM reporting.delivery WHERE state = 'DELIVERED' ORDER BY accepted_at OFFSET %d) AS offered)) AS waited
            """;

    /** Waits until nothing is pending any more. */
    public void awaitAll() {
        Boolean done = Await.until("end of the deliveries", PATIENCE, PAUSE,
                () -> number(PENDING) == 0 ? Optional.of(true) : Optional.empty());
        assert done;
    }

    public long count() {
        return number(DELIVERED);
    }

    /** All that there are, whatever became of them. */
    public long all() {
        return number("SELECT count(*) FROM reporting.delivery");
    }

    /** How many were given up. */
    public long wrong() {
        return number(WRONG);
    }

    /** Median and 99 of 100 of the time from accepted to posted, without the first so many. */
    String percentiles(long without) {
        return ask(PERCENTILES.formatted(without));
    }

    private long number(String query) {
        return Long.parseLong(ask(query));
    }

    private String ask(String query) {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
