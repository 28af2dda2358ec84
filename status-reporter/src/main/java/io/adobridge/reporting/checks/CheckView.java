package io.adobridge.reporting.checks;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A check as it is shown.
 *
 * @param passed what was, or is to be, answered; absent while the gate is not known
 * @param reportId the quality gate that decided it; absent where the deadline did
 * @param reason why the last attempt to answer did not succeed, a word listed in the service's documentation
 * @param deadline when it fails where the gate is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckView(UUID id, Source source, UUID connectionId, String project, String repository, @Nullable String commit,
        @Nullable Integer pullRequest, @Nullable String build, UUID taskInstanceId, CheckState state,
        @Nullable Boolean passed, @Nullable UUID reportId, @Nullable String text, int attempts, @Nullable String reason,
        @Nullable String detail, Instant acceptedAt, Instant deadline, @Nullable Instant settledAt) {

    /** Whose gate it waits for. */
    record Source(UUID id, String name) {
    }

    static CheckView of(CheckRun run) {
        return new CheckView(run.id, new Source(run.sourceId, run.sourceName), run.connectionId, run.project,
                run.repository, run.commitSha, run.pullRequest, run.build, run.taskId, run.state, run.passed, run.reportId,
                run.text, run.attempts, run.reason, run.detail, run.acceptedAt, run.deadline, run.settledAt);
    }
}
