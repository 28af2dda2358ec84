package io.adobridge.reporting.owngate;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.gate.InvalidReport;
import io.adobridge.reporting.target.OneLine;
import io.adobridge.reporting.verdict.Operator;

/**
 * One condition of an own gate. It fails where the comparison holds: {@code failedTests greaterThan 0} fails from one failed
 * test on.
 *
 * @param measure the metric of a posted measure; this or a fact
 * @param fact what ingestion-service knows
 * @param threshold a number, or the text that {@code equals} and {@code notEquals} compare with
 * @param required whether it fails too where a build has no such fact, such as no tests
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateCondition(@Nullable @Size(min = 1, max = 200) @OneLine String measure, @Nullable Fact fact,
        @NotNull Operator operator, @NotBlank @Size(max = 200) @OneLine String threshold, @Nullable Boolean required) {

    private static final Set<String> RESULTS = Set.of("succeeded", "partiallySucceeded", "failed", "canceled");

    /** What is compared, in the words of whoever posts or knows it. */
    public String metric() {
        return fact != null ? fact.wire() : String.valueOf(measure);
    }

    public boolean isRequired() {
        return Boolean.TRUE.equals(required);
    }

    private boolean isEquality() {
        return operator == Operator.EQUALS || operator == Operator.NOT_EQUALS;
    }

    /**
     * Checks what no single field can tell.
     *
     * @param field its place in the request
     * @throws InvalidReport where it compares nothing, two things, or what cannot be compared
     */
    void requireSense(String field) {
        if ((measure == null) == (fact == null)) {
            throw new InvalidReport(field, "names either a measure or a fact");
        }
        if (fact == Fact.BUILD_RESULT && !(isEquality() && RESULTS.contains(threshold))) {
            throw new InvalidReport(field, "buildResult is compared by equals or notEquals with one of " + RESULTS);
        }
        boolean wantsNumber = fact == null ? !isEquality() : fact.isNumber();
        if (wantsNumber && Amount.of(threshold).isEmpty()) {
            throw new InvalidReport(field + ".threshold", "must be a number");
        }
    }

    /** Whether the comparison holds, and so the condition fails; a text is less or greater than nothing. */
    public boolean holds(String value) {
        var number = Amount.of(value);
        var limit = Amount.of(threshold);
        if (number.isEmpty() || limit.isEmpty()) {
            return operator == Operator.EQUALS && value.equals(threshold)
                    || operator == Operator.NOT_EQUALS && !value.equals(threshold);
        }
        int compared = number.get().compareTo(limit.get());
        return switch (operator) {
            case GREATER_THAN -> compared > 0;
            case GREATER_THAN_OR_EQUAL -> compared >= 0;
            case LESS_THAN -> compared < 0;
            case LESS_THAN_OR_EQUAL -> compared <= 0;
            case EQUALS -> compared == 0;
            case NOT_EQUALS -> compared != 0;
        };
    }

    /** Whether the value cannot be compared as the condition asks. */
    public boolean cannotCompare(String value) {
        return !isEquality() && Amount.of(value).isEmpty();
    }
}
