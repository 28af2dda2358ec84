package io.adobridge.connection.discovery;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A team.
 *
 * @param id outlives renames
 * @param project name of its project
 * @param goneAt when it was first missed, null while it is there
 */
public record TeamView(UUID id, String name, String project, @Nullable String description, @Nullable Instant goneAt) {

    static TeamView of(Discovered team) {
        return new TeamView(team.uuid(), team.name(), team.project().name(), team.traits().description(),
                team.standing().goneAt());
    }
}
