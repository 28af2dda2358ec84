package io.adobridge.reporting.checks;

import java.util.Optional;

/** How an attempt to attend to a check ended. */
sealed interface CheckOutcome {

    /** People see that it waits; its gate is not known yet. */
    record Announced(Optional<Integer> log) implements CheckOutcome {
    }

    /** Azure Pipelines has taken the answer. */
    record Answered(GateAnswer answer) implements CheckOutcome {
    }

    /** It did not succeed, for now or for good. */
    record Unanswered(CheckReason reason, String detail) implements CheckOutcome {
    }

    /** The word in metrics. */
    default String word() {
        if (this instanceof Unanswered unanswered) {
            return unanswered.reason().code();
        }
        return this instanceof Answered ? "answered" : "announced";
    }
}
