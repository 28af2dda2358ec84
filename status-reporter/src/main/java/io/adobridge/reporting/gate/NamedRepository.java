package io.adobridge.reporting.gate;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.source.ConnectionNotOfSource;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.target.Hints;
import io.adobridge.reporting.target.RepositoryRef;

/** How a caller names the repository of a report: by the tool's key, or by connection, project and repository. */
public record NamedRepository(@Nullable String projectKey, @Nullable UUID connectionId, @Nullable String project,
        @Nullable String repository) {

    /**
     * Checks that it is named in one of the two ways.
     *
     * @throws InvalidReport where it is named in both or in none
     */
    public void requireOne() {
        if (projectKey != null && (project != null || repository != null || connectionId != null)) {
            throw new InvalidReport("projectKey", "stands instead of connectionId, project and repository");
        }
        if (projectKey == null && (project == null || repository == null)) {
            throw new InvalidReport("projectKey", "projectKey, or project and repository, are needed");
        }
    }

    /** The repository, as far as the source may use and the caller reaches it. */
    public RepositoryRef resolve(KnownSource source, Reach reach) {
        if (projectKey != null) {
            return reached(ProjectKeys.resolve(source, projectKey, Hints.none()), reach);
        }
        return new RepositoryRef(connection(source, reach), Objects.requireNonNull(project),
                Objects.requireNonNull(repository));
    }

    /** A mapping may lead through a connection of other owners. */
    private static RepositoryRef reached(RepositoryRef repository, Reach reach) {
        if (!reach.covers(repository.connectionId())) {
            throw new ConnectionNotFound(repository.connectionId());
        }
        return repository;
    }

    private UUID connection(KnownSource source, Reach reach) {
        UUID own = source.connectionId();
        UUID named = connectionId == null ? own : connectionId;
        if (named == null) {
            throw new InvalidReport("connectionId", "is needed: the source has no connection of its own");
        }
        if (!reach.covers(named)) {
            throw new ConnectionNotFound(named);
        }
        if (own != null && !own.equals(named)) {
            throw new ConnectionNotOfSource(named);
        }
        return named;
    }
}
