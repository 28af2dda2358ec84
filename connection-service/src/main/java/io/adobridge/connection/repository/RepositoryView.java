package io.adobridge.connection.repository;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.discovery.Discovered;
import io.adobridge.connection.discovery.Traits;

/**
 * A Git repository.
 *
 * @param id outlives renames
 * @param project name of its project
 * @param defaultBranch such as {@code refs/heads/main}; null while it is empty
 * @param size in bytes
 * @param disabled whether Azure DevOps refuses to read it
 * @param enabled whether it takes part in ingestion and reporting, as people have decided here
 * @param imported whether it is the code of a service of the catalog
 * @param goneAt when it was first missed, null while it is there
 */
public record RepositoryView(UUID id, String name, String project, @Nullable String defaultBranch, long size,
        @Nullable String webUrl, boolean disabled, boolean fork, boolean enabled, boolean imported,
        @Nullable Instant goneAt) {

    static RepositoryView of(Discovered found, Marks.Mark mark) {
        Traits.OfRepository repository = found.repository();
        return new RepositoryView(found.uuid(), found.name(), found.project().name(), repository.defaultBranch(),
                repository.size(), repository.webUrl(), repository.disabled(), repository.fork(), mark.enabled(),
                mark.imported(), found.standing().goneAt());
    }
}
