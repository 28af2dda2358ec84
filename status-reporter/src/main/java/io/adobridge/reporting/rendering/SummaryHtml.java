package io.adobridge.reporting.rendering;

import java.util.List;
import java.util.stream.Collectors;

/** A gate as a page of HTML. */
final class SummaryHtml {

    /** Characters of the tool's own words. */
    static final int LONGEST_DESCRIPTION = 1_000;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}\
            td,th{border:1px solid #ccc;padding:.3em .8em;text-align:left}tr.failed td{background:#fdecea}</style>
            </head>
            <body>
            <h1>%s</h1>
            <p>%s</p>
            <p>Reported by <strong>%s</strong> for %s.</p>
            %s</body>
            </html>
            """;

    private SummaryHtml() {
    }

    static String of(GateSummary gate) {
        String headline = Escaped.html(gate.headline());
        return PAGE.formatted(headline, headline, Badge.of(gate.source(), gate.verdict().status()).strip(),
                Escaped.html(gate.source()), Escaped.html(gate.subject()), description(gate) + table(gate) + link(gate));
    }

    private static String description(GateSummary gate) {
        String description = Line.shorten(Line.of(gate.verdict().description()), LONGEST_DESCRIPTION);
        return description.isEmpty() ? "" : "<blockquote>" + Escaped.html(description) + "</blockquote>\n";
    }

    private static String table(GateSummary gate) {
        List<ConditionRow> rows = ConditionRow.of(gate.verdict());
        if (rows.isEmpty()) {
            return "";
        }
        int hidden = gate.verdict().conditions().size() - rows.size();
        return "<table>\n<tr><th>Condition</th><th>Value</th><th>Fails when</th><th>Result</th></tr>\n"
                + rows.stream().map(SummaryHtml::row).collect(Collectors.joining())
                + "</table>\n" + (hidden > 0 ? "<p>and " + hidden + " more</p>\n" : "");
    }

    private static String row(ConditionRow row) {
        return "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n".formatted(row.status().wire(),
                Escaped.html(row.metric()), Escaped.html(row.value()), Escaped.html(row.failsWhen()), row.result());
    }

    private static String link(GateSummary gate) {
        String link = gate.verdict().link();
        return link == null || !Escaped.isLink(link) ? ""
                : "<p><a rel=\"noopener noreferrer\" href=\"" + Escaped.html(link) + "\">Details</a></p>\n";
    }
}
