package io.adobridge.connection.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** When to verify again. Each connection has a tenth more or less of its own, so that not all come at once. */
@ApplicationScoped
class Rhythm {

    private static final double JITTER = 0.1;
    private static final int MOST_DOUBLINGS = 10;

    private final VerificationConfig config;

    Rhythm(VerificationConfig config) {
        this.config = config;
    }

    /** After a report that says something. */
    Instant after(Report report, UUID connection) {
        return report.checkedAt().plus(jittered(
                report.state() == ConnectionState.UNREACHABLE ? config.everyUnreachable() : config.every(),
                connection, report.checkedAt()));
    }

    /**
     * After a try that found out nothing.
     *
     * @param vain how many of them came before
     */
    Instant afterVain(int vain, UUID connection, Instant now) {
        Duration doubled = config.firstRetry().multipliedBy(1L << Math.min(vain, MOST_DOUBLINGS));
        return now.plus(jittered(doubled.compareTo(config.every()) < 0 ? doubled : config.every(), connection, now));
    }

    private static Duration jittered(Duration about, UUID connection, Instant now) {
        var random = new SplittableRandom(connection.hashCode() * 31L + now.toEpochMilli());
        return Duration.ofMillis(Math.round(about.toMillis() * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
