package io.adobridge.ingestion.pipelines.environments;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One reading of the deployments to all environments of a project.
 *
 * @param startedAt when it began
 * @param news {@link EnvironmentProgress#news} as of then
 * @param environment the one being read, or the last one that was; 0 before the first
 * @param page continuation within that environment, null between two
 */
@RegisterForReflection
record Round(Instant startedAt, long news, long environment, @Nullable String page) {

    Round turnedTo(long next, @Nullable String nextPage) {
        return new Round(startedAt, news, next, nextPage);
    }
}
