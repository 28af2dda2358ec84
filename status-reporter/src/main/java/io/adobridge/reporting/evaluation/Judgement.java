package io.adobridge.reporting.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.adobridge.reporting.evaluation.Explained.Outcome;
import io.adobridge.reporting.owngate.GateCondition;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Verdict;

/** How all conditions of a gate ended. What is not known leaves it pending, whatever else has failed already. */
record Judgement(List<Explained> conditions) {

    static Judgement of(List<GateCondition> conditions, Function<GateCondition, Reading> readings) {
        return new Judgement(conditions.stream()
                .map(condition -> Explained.of(condition, readings.apply(condition))).toList());
    }

    GateStatus status() {
        if (any(Outcome.PENDING)) {
            return GateStatus.PENDING;
        }
        if (any(Outcome.FAILED)) {
            return GateStatus.FAILED;
        }
        return any(Outcome.PASSED) ? GateStatus.PASSED : GateStatus.NOT_APPLICABLE;
    }

    boolean isPending() {
        return status() == GateStatus.PENDING;
    }

    private boolean any(Outcome outcome) {
        return conditions.stream().anyMatch(condition -> condition.status() == outcome);
    }

    /** What is waited for: {@code bundleSize, failedTests}. */
    String awaited() {
        return conditions.stream().filter(condition -> condition.status() == Outcome.PENDING).map(Explained::metric)
                .distinct().collect(Collectors.joining(", "));
    }

    /** What is reported. A pending one says what it waits for and nothing that would change while it does. */
    Verdict verdict(String gate) {
        return isPending()
                ? new Verdict(GateStatus.PENDING, gate, "Waiting for " + awaited(), List.of(), null)
                : new Verdict(status(), gate, null, conditions.stream().map(Explained::toCondition).toList(), null);
    }

    /** What is reported where it has been pending for too long. */
    static Verdict overdue(String gate, String why) {
        return new Verdict(GateStatus.ERROR, gate, "Not known in time. " + why, List.of(), null);
    }
}
