package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Identity;

/**
 * A classic release: one build on its way through the stages of a release pipeline.
 *
 * @param build the id of the build that it deploys
 */
public record Release(int id, String name, Pipeline pipeline, int build, Instant created, Identity author, List<Stage> stages) {

    /** A classic release pipeline of a project, fed by a build pipeline. */
    public record Pipeline(int id, String name, int project, Definition source) {
    }

    /**
     * A stage of a release, which the API calls an environment.
     *
     * @param status notStarted, inProgress, succeeded or rejected
     * @param deployment the id of its deployment; 0 where it was not started
     */
    public record Stage(int id, int definition, String name, int rank, String status, int deployment, @Nullable Instant queued,
            @Nullable Instant started, @Nullable Instant finished) {
    }
}
