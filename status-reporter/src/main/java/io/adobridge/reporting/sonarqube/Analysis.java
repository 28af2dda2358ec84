package io.adobridge.reporting.sonarqube;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.target.Hints;
import io.adobridge.reporting.verdict.Verdict;

/**
 * One finished analysis of SonarQube in our words.
 *
 * @param taskId SonarQube's id of the background task, the same whenever it is sent again
 * @param projectKey the key of the analysed project
 * @param hints what the analysis says about its repository
 * @param commit the analysed revision, lower case; a failed task has none
 * @param pullRequest the number of the pull request, where the analysis names one
 * @param branch the analysed branch, where it is no pull request
 * @param build the build that ran the analysis, where the analysis names one
 * @param analysedAt when; a failed task has no time
 */
record Analysis(String taskId, String projectKey, Hints hints, @Nullable String commit, @Nullable Integer pullRequest,
        @Nullable String branch, @Nullable String build, @Nullable Instant analysedAt, Verdict verdict) {

    /** SonarQube writes offsets without a colon. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]");

    /**
     * Reads a webhook's body.
     *
     * @throws MalformedAnalysis where it is no JSON, or lacks what every analysis has
     */
    static Analysis parse(byte[] body) {
        return of(payload(body));
    }

    private static WebhookPayload payload(byte[] body) {
        try {
            WebhookPayload payload = WebhookPayload.parse(body);
            if (payload == null) {
                throw new MalformedAnalysis("The body is empty");
            }
            return payload;
        } catch (IOException unreadable) {
            throw new MalformedAnalysis("The body is not the JSON of SonarQube's webhook");
        }
    }

    private static Analysis of(WebhookPayload payload) {
        String taskId = required("taskId", payload.taskId());
        String projectKey = required("project.key", payload.project() == null ? null : payload.project().key());
        Hints hints = new Hints(payload.property("sonar.analysis.project"), repositoryHint(payload));
        return new Analysis(taskId, projectKey, hints, commit(payload.revision()), pullRequest(payload),
                branch(payload.branch()), payload.property("sonar.analysis.buildId"), date(payload.analysedAt()),
                SonarVerdict.of(payload));
    }

    private static @Nullable String repositoryHint(WebhookPayload payload) {
        String repository = payload.property("sonar.analysis.repository");
        return repository == null ? payload.property("sonar.analysis.repo") : repository;
    }

    private static @Nullable Integer pullRequest(WebhookPayload payload) {
        WebhookPayload.Branch branch = payload.branch();
        if (branch != null && branch.pullRequest()) {
            return number("branch.name", required("branch.name", branch.name()));
        }
        String hinted = payload.property("sonar.analysis.pullRequestId");
        return hinted == null ? null : number("sonar.analysis.pullRequestId", hinted);
    }

    private static @Nullable String branch(WebhookPayload.@Nullable Branch branch) {
        return branch == null || branch.pullRequest() ? null : branch.name();
    }

    private static @Nullable String commit(@Nullable String revision) {
        if (revision == null || revision.isBlank()) {
            return null;
        }
        if (!revision.matches("[0-9a-fA-F]{40}")) {
            throw new MalformedAnalysis("revision is not the SHA-1 of a git commit");
        }
        return revision.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null ? null : DATE.parse(text, Instant::from);
        } catch (DateTimeException unreadable) {
            throw new MalformedAnalysis("analysedAt is not a date like 2026-11-21T00:36:59+0000");
        }
    }

    private static int number(String field, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new MalformedAnalysis(field + " is not the number of a pull request");
        }
        return Integer.parseInt(text);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new MalformedAnalysis(field + " is missing");
        }
        return value;
    }
}
