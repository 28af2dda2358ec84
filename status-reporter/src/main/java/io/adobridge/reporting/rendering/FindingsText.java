package io.adobridge.reporting.rendering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.adobridge.reporting.verdict.Finding;
import io.adobridge.reporting.verdict.Level;

/** What is said of findings: in one line, and in the thread of one. */
public final class FindingsText {

    private FindingsText() {
    }

    /** So many of each level, such as {@code 2 errors, 1 note}. */
    public static String counted(List<Finding> findings) {
        return findings.isEmpty() ? "No findings"
                : Stream.of(Level.ERROR, Level.WARNING, Level.NOTE)
                        .filter(level -> count(findings, level) > 0)
                        .map(level -> level.counted(count(findings, level)))
                        .collect(Collectors.joining(", "));
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /** The first comment of a finding's thread, in Markdown. */
    public static String thread(Finding finding) {
        return "%s **%s** %s\n\n%s\n".formatted(sign(finding.level()), finding.level().wire(),
                Markdown.link(Markdown.code(finding.rule(), 200), finding.help()), Markdown.text(finding.message(), 2_000));
    }

    /** The same in one row of a table. */
    static String row(Finding finding) {
        String place = finding.path() == null ? "" : finding.path() + (finding.line() == null ? "" : ":" + finding.line());
        return "| %s %s | %s | %s | %s |\n".formatted(sign(finding.level()), finding.level().wire(),
                Markdown.link(Markdown.code(finding.rule(), 100), finding.help()),
                place.isEmpty() ? "" : Markdown.code(place, 200), Markdown.text(finding.message(), 200));
    }

    private static String sign(Level level) {
        return switch (level) {
            case ERROR -> "❌";
            case WARNING -> "⚠️";
            case NOTE -> "ℹ️";
        };
    }
}
