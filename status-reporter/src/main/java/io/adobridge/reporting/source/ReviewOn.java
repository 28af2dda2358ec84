package io.adobridge.reporting.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;

import io.adobridge.reporting.verdict.Level;

/**
 * How much of what a source finds is said on pull requests.
 *
 * @param summary whether its quality gates are summed up in a thread too; findings always are
 * @param minimumLevel findings below are left out; {@code note} where nothing is said
 * @param maxThreads how many findings get a thread of their own at their line at most; 30 where nothing is said
 * @param pipelineFailures whether a thread says why a pull request's build failed
 */
public record ReviewOn(boolean summary, Level minimumLevel, @Min(0) @Max(100) int maxThreads,
        boolean pipelineFailures) {

    /** What holds where a source says nothing. */
    static final ReviewOn USUAL = new ReviewOn(false, Level.NOTE, 30, false);

    @JsonCreator
    static ReviewOn of(@Nullable Boolean summary, @Nullable Level minimumLevel, @Nullable Integer maxThreads,
            @Nullable Boolean pipelineFailures) {
        return new ReviewOn(Boolean.TRUE.equals(summary), minimumLevel == null ? USUAL.minimumLevel : minimumLevel,
                maxThreads == null ? USUAL.maxThreads : maxThreads, Boolean.TRUE.equals(pipelineFailures));
    }
}
