package io.adobridge.connection.observation;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * How far tokens are from their end, as far as people have said: {@code adobridge_connection_token_expires_seconds} is the
 * time until the next one ends, {@code adobridge_connection_tokens_expiring{within}} how many end within so many days.
 * Every replica tells the same.
 */
@ApplicationScoped
class TokenCensus {

    private static final Logger LOG = Logger.getLogger(TokenCensus.class);

    private static final String ENDS = """
            SELECT min(expires_on) FILTER (WHERE expires_on >= $1) AS next,
                   count(*) FILTER (WHERE expires_on < $1) AS "0",
                   count(*) FILTER (WHERE expires_on BETWEEN $1 AND $1::date + 1) AS "1",
                   count(*) FILTER (WHERE expires_on BETWEEN $1 AND $1::date + 7) AS "7",
                   count(*) FILTER (WHERE expires_on BETWEEN $1 AND $1::date + 14) AS "14",
                   count(*) FILTER (WHERE expires_on BETWEEN $1 AND $1::date + 30) AS "30"
            FROM connection.connection
            """;

    private final Map<String, AtomicLong> within = new TreeMap<>();
    private final AtomicReference<@Nullable Instant> next = new AtomicReference<>();
    private final Pool pool;
    private final Clock clock;

    TokenCensus(Pool pool, MeterRegistry meters, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        Gauge.builder("adobridge.connection.token.expires", this::secondsLeft).baseUnit("seconds").register(meters);
        for (String days : new String[] { "0", "1", "7", "14", "30" }) {
            within.put(days, meters.gauge("adobridge.connection.tokens.expiring",
                    Tags.of("within", days.equals("0") ? "over" : days + "d"), new AtomicLong()));
        }
    }

    @Scheduled(every = "{adobridge.census.every}", concurrentExecution = SKIP)
    Uni<Void> count() {
        return pool.preparedQuery(ENDS).execute(Tuple.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .invoke(rows -> take(rows.iterator().next()))
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.debugf("Tokens are not counted now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    /** A token is good until its last day is over. */
    private void take(Row row) {
        LocalDate day = row.getLocalDate("next");
        next.set(day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        within.forEach((days, count) -> count.set(row.getLong(days)));
    }

    /** Not a number while nobody has named a day to come. */
    private double secondsLeft() {
        Instant end = next.get();
        return end == null ? Double.NaN : Duration.between(clock.instant(), end).toSeconds();
    }
}
