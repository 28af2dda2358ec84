package io.adobridge.reporting.delivery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.delivery.Outcome.Delivered;
import io.adobridge.reporting.delivery.Outcome.Postponed;
import io.adobridge.reporting.delivery.Outcome.Refused;

/**
 * What an attempt leaves a delivery as, unless a newer statement has taken its place.
 *
 * @param nextAttemptAt when it is tried again, if it is
 * @param iteration of the pull request that it stands on
 */
record Ending(DeliveryState state, @Nullable Reason reason, @Nullable String detail, @Nullable Integer iteration,
        @Nullable Instant nextAttemptAt) {

    private static final int LONGEST_DETAIL = 1_000;

    /** One that failed for now is tried again, unless that is later than anybody waits for, or was tried often enough. */
    static Ending of(Attempt attempt, Instant now, Backoff backoff) {
        Outcome outcome = attempt.outcome();
        if (outcome instanceof Postponed later) {
            return postponed(attempt.claim(), later, now, backoff);
        }
        if (outcome instanceof Refused refused) {
            return new Ending(DeliveryState.DEAD, refused.reason(), kept(refused.detail()), null, null);
        }
        return new Ending(DeliveryState.DELIVERED, null, null, ((Delivered) outcome).iteration(), null);
    }

    @Nullable
    String reasonName() {
        return reason == null ? null : reason.name();
    }

    private static Ending postponed(Claim claim, Postponed later, Instant now, Backoff backoff) {
        int made = claim.attempts() + 1;
        Instant next = now.plus(backoff.after(made, later.atLeast()));
        boolean giveUp = next.isAfter(claim.giveUpAt()) || later.reason().exhausts(made);
        return giveUp ? new Ending(DeliveryState.DEAD, later.reason(), kept(later.detail()), null, null)
                : new Ending(DeliveryState.PENDING, later.reason(), kept(later.detail()), null, next);
    }

    /** As PostgreSQL keeps it: without the one character that it does not, and cut to the column. */
    private static String kept(String detail) {
        String clean = detail.replace("\0", "");
        return clean.length() <= LONGEST_DETAIL ? clean : clean.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
