package io.adobridge.connection.discovery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A project.
 *
 * @param id outlives renames
 * @param visibility {@code private}, {@code public} or another that Azure DevOps knows
 * @param problem why the last synchronisation could not look it through, null when it could; live always null
 * @param goneAt when it was first missed, null while it is there
 */
public record ProjectView(UUID id, String name, @Nullable String description, @Nullable String visibility,
        @Nullable ProblemView problem, @Nullable Instant goneAt) {

    static ProjectView of(Discovered project) {
        return new ProjectView(project.uuid(), project.name(), project.traits().description(), project.traits().visibility(),
                project.standing().problem(), project.standing().goneAt());
    }
}
