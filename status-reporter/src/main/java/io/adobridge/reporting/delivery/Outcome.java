package io.adobridge.reporting.delivery;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** How an attempt to deliver ended. */
sealed interface Outcome {

    /**
     * The statement stands at Azure DevOps.
     *
     * @param iteration of the pull request that it stands on
     * @param already whether it stood there before this attempt wrote anything
     */
    record Delivered(@Nullable Integer iteration, boolean already) implements Outcome {
    }

    /** Not now: the same may succeed later, not before the given time has passed. */
    record Postponed(Reason reason, String detail, Duration atLeast) implements Outcome {
    }

    /** Not without somebody's doing. */
    record Refused(Reason reason, String detail) implements Outcome {
    }

    /** The word in metrics. */
    default String word() {
        if (this instanceof Delivered delivered) {
            return delivered.already() ? "already" : "delivered";
        }
        return this instanceof Postponed ? "postponed" : "refused";
    }
}
