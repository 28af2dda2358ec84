package io.adobridge.reporting.target;

import java.util.Locale;
import java.util.UUID;

/**
 * A repository of Azure DevOps as a mapping names it.
 *
 * @param connectionId the connection through which it is reached
 * @param project name or id of the project
 * @param repository name or id of the repository
 */
public record RepositoryRef(UUID connectionId, String project, String repository) {

    public RepositoryRef {
        if (project.isBlank() || repository.isBlank()) {
            throw new IllegalArgumentException("A repository has a project and a name");
        }
    }

    /** The same for every spelling of the names: Azure DevOps does not tell upper from lower case. */
    public String key() {
        return connectionId + "/" + project.toLowerCase(Locale.ROOT) + "/" + repository.toLowerCase(Locale.ROOT);
    }
}
