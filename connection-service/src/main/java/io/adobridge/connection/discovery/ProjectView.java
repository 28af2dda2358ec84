package io.adobridge.connection.discovery;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.TeamProjectReference;

/**
 * A project.
 *
 * @param id outlives renames
 * @param visibility {@code private}, {@code public} or another that Azure DevOps knows
 */
public record ProjectView(UUID id, String name, @Nullable String description, @Nullable String visibility) {

    static ProjectView of(TeamProjectReference project) {
        return new ProjectView(project.id(), String.valueOf(project.name()), project.description(), project.visibility());
    }
}
