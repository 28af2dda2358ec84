package io.adobridge.reporting.evaluation;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.delivery.Backoff;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Keeps how evaluations ended. Who has been overtaken, because its lease ran out, keeps nothing. */
@ApplicationScoped
class Settlement {

    /** What was asked for again in the meantime stays due. */
    private static final String RECORD = """
            UPDATE reporting.evaluation SET
                state = CASE WHEN asked = $4 THEN $5 ELSE 'PENDING' END,
                due_at = CASE WHEN asked = $4 THEN $6 ELSE due_at END,
                status = coalesce($7, status), conditions = coalesce($8, conditions), report_id = coalesce($9, report_id),
                reason = $10, detail = left($11, 1000), commit_sha = $12, pull_request = $13, branch = $14,
                attempts = attempts + 1, evaluated_at = $15, lease_until = NULL
            WHERE connection_id = $1 AND id = $2 AND fence = $3
            """;

    private final Pool pool;
    private final Clock clock;
    private final Backoff backoff;

    Settlement(Pool pool, Clock clock, EvaluationConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.backoff = new Backoff(config.firstBackoff(), config.longestBackoff(), new Random());
    }

    /** Whether nobody waits for it any more. */
    boolean isOverdue(Assessment assessment) {
        return !assessment.isJudged() && !clock.instant().isBefore(assessment.claim().giveUpAt());
    }

    /** Keeps an assessment with the report that was made of it, if any. */
    Uni<Void> keep(Assessment assessment, @Nullable UUID report) {
        EvaluationClaim claim = assessment.claim();
        Asked asked = assessment.asked();
        Instant now = clock.instant();
        EvaluationState state = state(assessment);
        EvaluationReason reason = assessment.reason();
        Tuple row = Tuple.from(new Object[] { claim.connection(), claim.id(), claim.fence(), claim.asks(), state.name(),
                next(assessment, now).atOffset(UTC), status(assessment, state),
                assessment.judgement().map(judgement -> ExplainedJson.write(judgement.conditions())).orElse(null), report,
                reason == null ? null : reason.name(), assessment.detail(), asked.commit(), asked.pullRequest(), asked.branch(),
                now.atOffset(UTC) });
        return pool.preparedQuery(RECORD).execute(row).replaceWithVoid();
    }

    private EvaluationState state(Assessment assessment) {
        EvaluationReason reason = assessment.reason();
        if (reason == null) {
            return EvaluationState.JUDGED;
        }
        return reason.isFinal() || isOverdue(assessment) ? EvaluationState.GIVEN_UP : EvaluationState.PENDING;
    }

    private static @Nullable String status(Assessment assessment, EvaluationState state) {
        return state == EvaluationState.GIVEN_UP ? "ERROR"
                : assessment.judgement().map(judgement -> judgement.status().name()).orElse(null);
    }

    /** Where nothing changes by itself, only the end is waited for: whoever tells something asks for it again. */
    private Instant next(Assessment assessment, Instant now) {
        EvaluationClaim claim = assessment.claim();
        EvaluationReason reason = assessment.reason();
        if (reason == null || !reason.isPassing()) {
            return claim.giveUpAt();
        }
        Instant again = now.plus(backoff.after(claim.attempts() + 1, Duration.ZERO));
        return again.isAfter(claim.giveUpAt()) && now.isBefore(claim.giveUpAt()) ? claim.giveUpAt() : again;
    }
}
