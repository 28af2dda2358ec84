package io.adobridge.reporting.rendering;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.verdict.Verdict;

/**
 * What a build's summary page says about a gate. The same gate gives the same text, whatever the tool sent: texts from tools
 * are neither markup nor mentions in it.
 *
 * @param source the name of the source that reported it
 * @param repository project and repository
 */
public record GateSummary(Verdict verdict, String source, String repository, @Nullable String commit,
        @Nullable Integer pullRequest) {

    private static final int SHORT_SHA = 8;

    /** As Markdown, for {@code ##vso[task.uploadsummary]} and comments; far below the 150,000 characters of a comment. */
    public String markdown() {
        return SummaryMarkdown.of(this);
    }

    /** As a page of its own, which loads nothing and runs nothing. */
    public String html() {
        return SummaryHtml.of(this);
    }

    /** What it is about: {@code Fabrikam/demo-svc, commit 7a60720e, pull request 17}. */
    String subject() {
        return repository
                + (commit == null ? "" : ", commit " + commit.substring(0, Math.min(SHORT_SHA, commit.length())))
                + (pullRequest == null ? "" : ", pull request " + pullRequest);
    }

    /** {@code Quality gate failed}, with the gate's own name where it has one. */
    String headline() {
        String name = Line.shorten(Line.of(verdict.name()), 200);
        return StatusText.headline(verdict) + (name.isEmpty() ? "" : ": " + name);
    }
}
