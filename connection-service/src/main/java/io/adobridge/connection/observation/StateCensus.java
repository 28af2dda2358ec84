package io.adobridge.connection.observation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.verification.ConnectionState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** Counts the connections by state, for the gauge {@code adobridge_connection_state}. Every replica tells the same. */
@ApplicationScoped
class StateCensus {

    private static final Logger LOG = Logger.getLogger(StateCensus.class);

    private static final String BY_STATE = """
            SELECT CASE WHEN EXISTS (SELECT FROM connection.integration i WHERE i.connection_id = c.id AND i.enabled)
                        THEN c.state ELSE 'DISABLED' END AS shown, count(*) AS connections
            FROM connection.connection c
            GROUP BY shown
            """;

    private final Map<ConnectionState, AtomicLong> counts = new EnumMap<>(ConnectionState.class);
    private final Pool pool;

    StateCensus(Pool pool, MeterRegistry meters) {
        this.pool = pool;
        for (ConnectionState state : ConnectionState.values()) {
            counts.put(state, meters.gauge("adobridge.connection.state", Tags.of("state", state.key()), new AtomicLong()));
        }
    }

    @Scheduled(every = "{adobridge.census.every}", concurrentExecution = SKIP)
    Uni<Void> count() {
        return pool.query(BY_STATE).execute()
                .invoke(this::take)
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debugf("Connections are not counted now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private void take(RowSet<Row> rows) {
        Map<ConnectionState, Long> found = new EnumMap<>(ConnectionState.class);
        rows.forEach(row -> found.put(ConnectionState.valueOf(row.getString("shown")), row.getLong("connections")));
        counts.forEach((state, count) -> count.set(found.getOrDefault(state, 0L)));
    }
}
