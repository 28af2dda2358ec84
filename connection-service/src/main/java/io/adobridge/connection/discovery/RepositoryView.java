package io.adobridge.connection.discovery;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.TeamProjectReference;
import io.adobridge.azure.git.GitRepository;

/**
 * A Git repository.
 *
 * @param id outlives renames
 * @param project name of its project
 * @param defaultBranch such as {@code refs/heads/main}; null while it is empty
 * @param size in bytes
 * @param disabled whether Azure DevOps refuses to read it
 */
public record RepositoryView(UUID id, String name, String project, @Nullable String defaultBranch, long size,
        @Nullable String webUrl, boolean disabled, boolean fork) {

    static RepositoryView of(GitRepository repository) {
        TeamProjectReference project = repository.project();
        return new RepositoryView(repository.id(), String.valueOf(repository.name()),
                project == null ? "" : String.valueOf(project.name()), repository.defaultBranch(), repository.size(),
                repository.webUrl(), repository.isDisabled(), repository.isFork());
    }
}
