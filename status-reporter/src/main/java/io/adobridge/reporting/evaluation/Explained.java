package io.adobridge.reporting.evaluation;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import io.adobridge.reporting.evaluation.Reading.Awaited;
import io.adobridge.reporting.evaluation.Reading.Known;
import io.adobridge.reporting.evaluation.Reading.Nothing;
import io.adobridge.reporting.owngate.GateCondition;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.Operator;

/**
 * How one condition ended, and why.
 *
 * @param value what it was compared with its threshold; absent where there is none
 * @param text why, as a sentence for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explained(String metric, Operator operator, @Nullable String value, String threshold, Outcome status, String text) {

    /** How a condition ended. */
    enum Outcome {

        PASSED("passed"),
        FAILED("failed"),
        /** The build has no such fact. */
        NO_VALUE("noValue"),
        /** Not known yet. */
        PENDING("pending");

        private final String wire;

        Outcome(String wire) {
            this.wire = wire;
        }

        /** The word in JSON. */
        @JsonValue
        public String wire() {
            return wire;
        }
    }

    static Explained of(GateCondition condition, Reading reading) {
        if (reading instanceof Known known) {
            return compared(condition, known.value());
        }
        if (reading instanceof Nothing nothing) {
            return condition.isRequired()
                    ? of(condition, null, Outcome.FAILED, "%s is required, and %s", nothing.why())
                    : of(condition, null, Outcome.NO_VALUE, "%s has no value: %s", nothing.why());
        }
        if (reading instanceof Awaited awaited) {
            return of(condition, null, Outcome.PENDING, "%s is not known yet: %s", awaited.why());
        }
        throw new IllegalStateException("Every reading is one of the three");
    }

    private static Explained compared(GateCondition condition, String value) {
        if (condition.cannotCompare(value)) {
            return of(condition, value, Outcome.FAILED, "%s is %s, which is no number", value);
        }
        String bound = condition.operator().sign() + " " + condition.threshold();
        return condition.holds(value)
                ? of(condition, value, Outcome.FAILED, "%s is %s, which is " + quoted(bound), value)
                : of(condition, value, Outcome.PASSED, "%s is %s, which is not " + quoted(bound), value);
    }

    private static String quoted(String text) {
        return text.replace("%", "%%");
    }

    private static Explained of(GateCondition condition, @Nullable String value, Outcome outcome, String text, String said) {
        return new Explained(condition.metric(), condition.operator(), value, condition.threshold(), outcome,
                text.formatted(condition.metric(), said));
    }

    /** The same in the words that every tool shares. */
    Condition toCondition() {
        return new Condition(metric, operator, value, threshold, switch (status) {
            case PASSED -> ConditionStatus.PASSED;
            case FAILED -> ConditionStatus.FAILED;
            case NO_VALUE, PENDING -> ConditionStatus.NO_VALUE;
        });
    }
}
