package io.adobridge.reporting.evaluation;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking at a gate once.
 *
 * @param asked as it was asked for, with what is known of the build by now
 * @param judgement absent where not even that could be found out
 * @param reason why it is not judged; null where it is
 */
record Assessment(EvaluationClaim claim, Asked asked, Optional<Judgement> judgement, @Nullable EvaluationReason reason,
        String detail) {

    static Assessment none(EvaluationClaim claim, EvaluationReason reason, String detail) {
        return new Assessment(claim, claim.asked(), Optional.empty(), reason, detail);
    }

    static Assessment of(EvaluationClaim claim, Asked asked, Judgement judgement, EvaluationReason whilePending) {
        return judgement.isPending()
                ? new Assessment(claim, asked, Optional.of(judgement), whilePending, "Waiting for " + judgement.awaited())
                : new Assessment(claim, asked, Optional.of(judgement), null, "");
    }

    boolean isJudged() {
        return reason == null;
    }
}
