package io.adobridge.reporting.checks;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.checks.CheckOutcome.Announced;
import io.adobridge.reporting.checks.CheckOutcome.Answered;
import io.adobridge.reporting.checks.CheckOutcome.Unanswered;
import io.adobridge.reporting.delivery.Backoff;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Keeps how attempts ended. One that has been overtaken, because its lease ran out, changes nothing. */
@ApplicationScoped
class CheckRecorder {

    private static final Logger LOG = Logger.getLogger(CheckRecorder.class);
    private static final int LONGEST_DETAIL = 1_000;

    private static final String ANNOUNCED = """
            UPDATE reporting.check_run SET announced = true, log_id = $3, lease_until = NULL
            WHERE id = $1 AND fence = $2
            """;

    private static final String ANSWERED = """
            UPDATE reporting.check_run SET state = 'ANSWERED', passed = $3, report_id = $4, text = $5, settled_at = $6,
                reason = NULL, detail = NULL, attempts = attempts + 1, lease_until = NULL
            WHERE id = $1 AND fence = $2
            """;

    private static final String UNANSWERED = """
            UPDATE reporting.check_run SET reason = $3, detail = $4, due_at = $5, attempts = attempts + 1, lease_until = NULL
            WHERE id = $1 AND fence = $2
            """;

    private static final String GIVEN_UP = """
            UPDATE reporting.check_run SET state = 'GIVEN_UP', reason = $3, detail = $4, settled_at = $5,
                attempts = attempts + 1, lease_until = NULL
            WHERE id = $1 AND fence = $2
            """;

    private final Pool pool;
    private final CheckTokens tokens;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Backoff backoff;

    CheckRecorder(Pool pool, CheckTokens tokens, MeterRegistry meters, Clock clock, CheckConfig config) {
        this.pool = pool;
        this.tokens = tokens;
        this.meters = meters;
        this.clock = clock;
        this.backoff = new Backoff(config.firstBackoff(), config.longestBackoff(), new Random());
    }

    /** Never fails: what is not kept is attempted again when the lease has run out. */
    Uni<Void> record(CheckAttempt attempt) {
        return keep(attempt.claim(), attempt.outcome())
                .invoke(() -> meters.counter("adobridge.checks.attempts", "outcome", attempt.outcome().word()).increment())
                .onFailure().invoke(failure -> LOG.warnf("Check %s will be attended to again, its outcome was not kept: %s",
                        attempt.claim().id(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> keep(CheckClaim claim, CheckOutcome outcome) {
        if (outcome instanceof Announced announced) {
            return update(ANNOUNCED, claim, announced.log().orElse(null)).replaceWithVoid();
        }
        if (outcome instanceof Answered answered) {
            GateAnswer answer = answered.answer();
            return settle(ANSWERED, claim, answer.passed(), answer.report(), answer.text(), clock.instant().atOffset(UTC));
        }
        if (outcome instanceof Unanswered unanswered) {
            return keep(claim, unanswered);
        }
        throw new IllegalStateException("Every outcome is one of the three");
    }

    private Uni<Void> keep(CheckClaim claim, Unanswered outcome) {
        Instant now = clock.instant();
        String detail = outcome.detail().substring(0, Math.min(LONGEST_DETAIL, outcome.detail().length()));
        if (outcome.reason().isLasting()) {
            LOG.warnf("Check %s of connection %s is given up (%s): %s", claim.id(), claim.connection(),
                    outcome.reason().code(), detail);
            return settle(GIVEN_UP, claim, outcome.reason().code(), detail, now.atOffset(UTC));
        }
        Instant next = now.plus(backoff.after(claim.attempts() + 1, Duration.ZERO));
        return update(UNANSWERED, claim, outcome.reason().code(), detail, next.atOffset(UTC)).replaceWithVoid();
    }

    /** The token goes once nothing is to be said any more; one who was overtaken leaves it to the other. */
    private Uni<Void> settle(String sql, CheckClaim claim, @Nullable Object... values) {
        return update(sql, claim, values)
                .chain(held -> held ? tokens.forget(claim.id()) : Uni.createFrom().voidItem());
    }

    /** Whether the claim still held. */
    private Uni<Boolean> update(String sql, CheckClaim claim, @Nullable Object... values) {
        Tuple row = Tuple.tuple().addUUID(claim.id()).addLong(claim.fence());
        for (@Nullable
        Object value : values) {
            row.addValue(value);
        }
        return pool.preparedQuery(sql).execute(row).map(rows -> rows.rowCount() > 0);
    }
}
