package io.adobridge.connection.discovery;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A pipeline.
 *
 * @param id its number, unique in the organisation or collection; outlives renames
 * @param project name of its project
 * @param folder such as {@code \}
 * @param goneAt when it was first missed, null while it is there
 */
public record PipelineView(int id, String name, String project, @Nullable String folder, @Nullable Instant goneAt) {

    static PipelineView of(Discovered pipeline) {
        return new PipelineView(Integer.parseInt(pipeline.id()), pipeline.name(), pipeline.project().name(),
                pipeline.traits().folder(), pipeline.standing().goneAt());
    }
}
