package io.adobridge.reporting.rendering;

import java.util.List;

import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.GateStatus;

/** A gate as Markdown, as Azure DevOps shows it on the summary of a run and in comments. */
final class SummaryMarkdown {

    private SummaryMarkdown() {
    }

    static String of(GateSummary gate) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(sign(gate.verdict().status())).append(' ').append(Escaped.markdown(gate.headline()))
                .append("\n\n");
        text.append(Badge.markdown(gate.source(), gate.verdict().status())).append("\n\n");
        text.append("Reported by **").append(Escaped.markdown(gate.source())).append("** for ")
                .append(Escaped.markdown(gate.subject())).append(".\n");
        describe(gate, text);
        table(gate, text);
        link(gate, text);
        return text.toString();
    }

    private static void describe(GateSummary gate, StringBuilder text) {
        String description = Line.shorten(Line.of(gate.verdict().description()), SummaryHtml.LONGEST_DESCRIPTION);
        if (!description.isEmpty()) {
            text.append("\n> ").append(Escaped.markdown(description)).append('\n');
        }
    }

    private static void table(GateSummary gate, StringBuilder text) {
        List<ConditionRow> rows = ConditionRow.of(gate.verdict());
        if (rows.isEmpty()) {
            return;
        }
        text.append("\n| Condition | Value | Fails when | Result |\n|---|---|---|---|\n");
        rows.forEach(row -> text.append("| ").append(Escaped.markdown(row.metric()))
                .append(" | ").append(Escaped.markdown(row.value()))
                .append(" | ").append(Escaped.markdown(row.failsWhen()))
                .append(" | ").append(sign(row.status())).append(' ').append(row.result()).append(" |\n"));
        int hidden = gate.verdict().conditions().size() - rows.size();
        if (hidden > 0) {
            text.append("\nand ").append(hidden).append(" more\n");
        }
    }

    private static void link(GateSummary gate, StringBuilder text) {
        String link = gate.verdict().link();
        if (link != null && Escaped.isLink(link)) {
            text.append("\n[Details](<").append(Escaped.destination(link)).append(">)\n");
        }
    }

    private static String sign(GateStatus status) {
        return switch (status) {
            case PASSED -> "✅";
            case WARNING -> "⚠️";
            case FAILED, ERROR -> "❌";
            case PENDING -> "⏳";
            case NOT_APPLICABLE, RETRACTED -> "➖";
        };
    }

    private static String sign(ConditionStatus status) {
        return switch (status) {
            case PASSED -> "✅";
            case WARNING -> "⚠️";
            case FAILED -> "❌";
            case NO_VALUE -> "➖";
        };
    }
}
