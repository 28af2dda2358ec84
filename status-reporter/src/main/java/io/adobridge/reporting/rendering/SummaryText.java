package io.adobridge.reporting.rendering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;

/**
 * The one comment that sums up a pull request for a source, in Markdown: the gate with its conditions, and the findings that
 * have no thread of their own.
 */
public final class SummaryText {

    /** Characters; far below the 150,000 that Azure DevOps keeps of a comment, so that a page stays readable. */
    public static final int MAX_LENGTH = 30_000;

    private static final int MOST_CONDITIONS = 50;
    private static final int MOST_FINDINGS = 50;

    private SummaryText() {
    }

    /**
     * The text, at most {@link #MAX_LENGTH} characters.
     *
     * @param name of the context that it is said for
     * @param gate where one was reported
     * @param findings all of them, where some were reported, the worst first
     * @param withoutThread those of them that have no thread
     */
    public static String of(String name, Optional<Verdict> gate, Optional<List<Finding>> findings,
            List<Finding> withoutThread) {
        StringBuilder text = new StringBuilder("### ").append(Markdown.text(name, 200)).append('\n');
        gate.ifPresent(verdict -> text.append('\n').append(gate(verdict)));
        findings.ifPresent(all -> text.append("\n**").append(FindingsText.counted(all)).append("**\n")
                .append(others(all, withoutThread, MAX_LENGTH - text.length())));
        return text.toString();
    }

    private static String gate(Verdict verdict) {
        String headline = "**" + Markdown.link(Markdown.text(StatusText.headline(verdict), 100), verdict.link()) + "**\n";
        String table = verdict.conditions().stream().limit(MOST_CONDITIONS).map(SummaryText::row)
                .collect(Collectors.joining());
        int hidden = Math.max(0, verdict.conditions().size() - MOST_CONDITIONS);
        return headline + (table.isEmpty() ? "" : "\n| | condition | value | threshold |\n|---|---|---|---|\n" + table)
                + (hidden == 0 ? "" : "\nand " + hidden + " more conditions\n");
    }

    private static String row(Condition condition) {
        Operator operator = condition.operator();
        String threshold = (operator == null ? "" : operator.sign() + " ") + Line.of(condition.threshold());
        return "| %s | %s | %s | %s |\n".formatted(sign(condition.status()), Markdown.text(condition.metric(), 60),
                Markdown.text(condition.value(), 30), Markdown.text(threshold, 40));
    }

    private static String sign(ConditionStatus status) {
        return switch (status) {
            case PASSED -> "✅";
            case WARNING -> "⚠️";
            case FAILED -> "❌";
            case NO_VALUE -> "–";
        };
    }

    private static String others(List<Finding> all, List<Finding> withoutThread, int room) {
        int threads = all.size() - withoutThread.size();
        StringBuilder text = new StringBuilder(threads == 0 ? ""
                : "\n" + threads + (threads == 1 ? " has a thread at its line.\n" : " have threads at their lines.\n"));
        if (withoutThread.isEmpty()) {
            return text.toString();
        }
        text.append("\n| | rule | place | message |\n|---|---|---|---|\n");
        int shown = 0;
        for (Finding finding : withoutThread) {
            String row = FindingsText.row(finding);
            if (shown == MOST_FINDINGS || text.length() + row.length() + 100 > room) {
                break;
            }
            text.append(row);
            shown++;
        }
        int hidden = withoutThread.size() - shown;
        return text.append(hidden == 0 ? "" : "\nand " + hidden + " more, which matter no more than these\n").toString();
    }
}
