package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.ingestion.stream.StreamProfile.Integration;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** What the streams of a connection have cost since they began, those that are switched off included. */
@ApplicationScoped
public class Spending {

    private static final String BY_STREAM = """
            SELECT stream, sum(calls)::bigint AS calls, sum(throttled_ms)::bigint AS throttled_ms
            FROM stream WHERE connection_id = $1 GROUP BY stream ORDER BY calls DESC, stream
            """;

    private final Pool pool;
    private final StreamKinds kinds;

    Spending(Pool pool, StreamKinds kinds) {
        this.pool = pool;
        this.kinds = kinds;
    }

    /** One entry per kind of stream, the dearest first. */
    public Uni<List<Spent>> of(UUID connection) {
        return pool.preparedQuery(BY_STREAM).execute(Tuple.of(connection))
                .map(rows -> rows.stream().map(this::spent).toList());
    }

    private Spent spent(Row row) {
        String stream = row.getString("stream");
        Integration integration = kinds.find(stream).map(kind -> kind.profile().integration()).orElse(Integration.ANY);
        return new Spent(stream, integration, row.getLong("calls"), Duration.ofMillis(row.getLong("throttled_ms")));
    }

    /**
     * What the streams of one kind have cost.
     *
     * @param integration what they belong to
     * @param calls requests sent to Azure DevOps
     * @param throttled how long they waited because Azure DevOps asked for it
     */
    public record Spent(String stream, Integration integration, long calls, Duration throttled) {
    }
}
