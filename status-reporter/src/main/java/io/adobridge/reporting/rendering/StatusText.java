package io.adobridge.reporting.rendering;

import static io.adobridge.reporting.verdict.ConditionStatus.FAILED;
import static io.adobridge.reporting.verdict.ConditionStatus.NO_VALUE;
import static io.adobridge.reporting.verdict.ConditionStatus.WARNING;

import java.util.List;

import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;

/** The description of a commit's or pull request's status: one line, the headline first, then the broken conditions. */
public final class StatusText {

    /** Characters; far below the 4,000 that Azure DevOps keeps, and as much as its pages show without folding. */
    public static final int MAX_LENGTH = 400;

    private static final int MAX_CONDITIONS = 5;

    private StatusText() {
    }

    /** The text of a verdict, at most {@link #MAX_LENGTH} characters, never empty. */
    public static String of(Verdict verdict) {
        String summary = headline(verdict) + conditions(verdict);
        String description = Line.of(verdict.description());
        return Line.shorten(description.isEmpty() ? summary : summary + ". " + description, MAX_LENGTH);
    }

    /** How it ended, as a sentence without its end. */
    static String headline(Verdict verdict) {
        return switch (verdict.status()) {
            case PASSED -> "Quality gate passed";
            case WARNING -> "Quality gate passed with warnings";
            case FAILED -> "Quality gate failed";
            case ERROR -> "Quality gate could not be computed";
            case PENDING -> "Quality gate pending";
            case NOT_APPLICABLE -> "Quality gate not applicable";
            case RETRACTED -> "Quality gate withdrawn";
        };
    }

    private static String conditions(Verdict verdict) {
        return switch (verdict.status()) {
            case PASSED -> counted(verdict);
            case WARNING -> broken(verdict, verdict.conditionsThat(WARNING));
            case FAILED -> broken(verdict, verdict.conditionsThat(FAILED));
            case ERROR, PENDING, NOT_APPLICABLE, RETRACTED -> "";
        };
    }

    private static String counted(Verdict verdict) {
        int all = verdict.conditions().size();
        if (all == 0) {
            return "";
        }
        int unmeasured = verdict.conditionsThat(NO_VALUE).size();
        return ": " + plural(all) + (unmeasured == 0 ? "" : ", " + unmeasured + " without a value");
    }

    private static String broken(Verdict verdict, List<Condition> broken) {
        if (broken.isEmpty()) {
            return "";
        }
        List<String> shown = broken.stream().limit(MAX_CONDITIONS).map(StatusText::phrase).toList();
        int hidden = broken.size() - shown.size();
        return ": " + broken.size() + " of " + plural(verdict.conditions().size()) + " (" + String.join(", ", shown)
                + (hidden == 0 ? "" : " and " + hidden + " more") + ")";
    }

    private static String phrase(Condition condition) {
        String metric = Line.shorten(Line.of(condition.metric()), 60);
        String value = Line.shorten(Line.of(condition.value()), 30);
        String threshold = Line.shorten(Line.of(condition.threshold()), 30);
        if (value.isEmpty()) {
            return metric;
        }
        Operator operator = condition.operator();
        return metric + " " + value
                + (operator == null || threshold.isEmpty() ? "" : " " + operator.sign() + " " + threshold);
    }

    private static String plural(int conditions) {
        return conditions + (conditions == 1 ? " condition" : " conditions");
    }
}
