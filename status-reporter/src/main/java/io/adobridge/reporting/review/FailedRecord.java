package io.adobridge.reporting.review;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.build.TimelineRecord;
import io.adobridge.reporting.rendering.FailedBuild.FailedStep;

/**
 * A task or job that failed.
 *
 * @param stage its stage's name, empty without one
 * @param job its job's name, empty where it is a job itself
 */
record FailedRecord(TimelineRecord record, String stage, String job) {

    private static final int MOST_ERRORS = 5;

    boolean isSameAs(FailedRecord other) {
        return stage.equals(other.stage) && job.equals(other.job) && name().equals(other.name());
    }

    FailedStep toStep(List<String> log, @Nullable String onTarget) {
        List<String> errors = record.issues().stream().filter(issue -> "error".equalsIgnoreCase(issue.type()))
                .map(issue -> Objects.requireNonNullElse(issue.message(), "")).filter(message -> !message.isBlank())
                .limit(MOST_ERRORS).toList();
        return new FailedStep(stage, job, name(), errors, log, onTarget);
    }

    private String name() {
        return Objects.requireNonNullElse(record.name(), "");
    }
}
