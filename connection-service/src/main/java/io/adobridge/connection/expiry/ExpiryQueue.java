package io.adobridge.connection.expiry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.registration.EndNotice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Finds the tokens of whose end people have not been told as far as it is due. */
@ApplicationScoped
class ExpiryQueue {

    private static final String DUE = """
            SELECT id, expires_on, days_left, horizon
            FROM connection.connection,
                 LATERAL (SELECT expires_on - $1::date AS days_left) AS calendar,
                 LATERAL (SELECT CASE WHEN state = 'EXPIRED' OR days_left < 0 THEN 0
                                      WHEN days_left <= 1 THEN 1
                                      WHEN days_left <= 7 THEN 7
                                      WHEN days_left <= 14 THEN 14
                                      ELSE 30 END AS horizon) AS ahead
            WHERE (days_left <= 30 OR state = 'EXPIRED')
              AND (end_told IS NULL OR end_told_of IS DISTINCT FROM expires_on OR end_told > horizon)
            ORDER BY expires_on NULLS FIRST, id
            LIMIT $2
            """;

    private final Pool pool;

    ExpiryQueue(Pool pool) {
        this.pool = pool;
    }

    /** At most so many, the most urgent first. */
    Uni<List<Due>> due(LocalDate today, int limit) {
        return pool.preparedQuery(DUE).execute(Tuple.of(today, limit))
                .map(rows -> rows.stream().map(Due::from).toList());
    }

    /** What is to be told of a connection's token. */
    record Due(UUID connection, EndNotice notice) {

        static Due from(Row row) {
            return new Due(row.getUUID("id"),
                    new EndNotice(row.getLocalDate("expires_on"), row.getInteger("horizon"), row.getInteger("days_left")));
        }
    }
}
