package io.adobridge.reporting.rendering;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;

/** One condition as a row of a table, its texts single lines of bounded length, not escaped yet. */
record ConditionRow(String metric, String value, String failsWhen, ConditionStatus status) {

    /** As many as are shown; the rest is counted. */
    static final int MOST = 50;

    private static final int LONGEST = 100;

    /** The rows of a gate, in the tool's order. */
    static List<ConditionRow> of(Verdict verdict) {
        return verdict.conditions().stream().limit(MOST).map(ConditionRow::of).toList();
    }

    private static ConditionRow of(Condition condition) {
        Operator operator = condition.operator();
        String threshold = fit(condition.threshold());
        return new ConditionRow(fit(condition.metric()), fit(condition.value()),
                operator == null || threshold.isEmpty() ? threshold : operator.sign() + " " + threshold, condition.status());
    }

    /** How it ended, for people. */
    String result() {
        return switch (status) {
            case PASSED -> "passed";
            case WARNING -> "warning";
            case FAILED -> "failed";
            case NO_VALUE -> "no value";
        };
    }

    private static String fit(@Nullable String text) {
        return Line.shorten(Line.of(text), LONGEST);
    }
}
