package io.adobridge.connection.discovery;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.Page;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.target.AzureDoor;
import io.adobridge.connection.target.Coverage;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Looks around at Azure DevOps with the token of a connection that the caller reaches. */
@ApplicationScoped
class Discovery {

    private final Connections connections;
    private final ConnectionSecrets secrets;
    private final AzureDoor door;

    Discovery(Connections connections, ConnectionSecrets secrets, AzureDoor door) {
        this.connections = connections;
        this.secrets = secrets;
        this.door = door;
    }

    Uni<List<ProjectView>> projects(UUID id, Caller caller) {
        return connections.require(id, caller)
                .chain(this::open)
                .chain(opened -> all(opened.azure().core().projects(null))
                        .map(ProjectView::of)
                        .filter(project -> opened.covers(project.name()))
                        .collect().asList());
    }

    /**
     * The repositories of a project, or of all.
     *
     * @param project name or id, null for all that the connection covers
     */
    Uni<List<RepositoryView>> repositories(UUID id, Caller caller, @Nullable String project) {
        return connections.require(id, caller)
                .chain(this::open)
                .chain(opened -> all(opened.repositories(project))
                        .map(RepositoryView::of)
                        .filter(repository -> opened.covers(repository.project()))
                        .collect().asList());
    }

    private Uni<Opened> open(RegisteredConnection connection) {
        return secrets.read(connection.id(), connection.standing().secretVersion())
                .map(secret -> new Opened(door.open(connection.target(secret)), connection.settings().coverage()));
    }

    private static <T> Multi<T> all(Multi<Page<T>> pages) {
        return pages.onItem().transformToIterable(Page::items);
    }

    private record Opened(AzureDevOps azure, Coverage coverage) {

        boolean covers(String project) {
            return coverage.includes(project);
        }

        Multi<Page<GitRepository>> repositories(@Nullable String project) {
            return project == null ? azure.git().repositories() : azure.git().repositories(project);
        }
    }
}
