package io.adobridge.reporting.provisioning;

import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.source.SonarServer;
import io.smallrye.mutiny.Uni;

/** Projects at SonarQube: {@code api/projects/search} and {@code api/projects/create}. */
@ApplicationScoped
class SonarProjects {

    private final SonarDoor door;

    SonarProjects(SonarDoor door) {
        this.door = door;
    }

    /** Makes the project unless there is one of its key, whatever the name of that one is. */
    Uni<Made> ensure(SonarServer server, Project project) {
        return isThere(server, project.key())
                .chain(there -> there ? Uni.createFrom().item(Made.FOUND) : create(server, project));
    }

    /** Only administrators of the whole server may search; for others creating tells it too. */
    private Uni<Boolean> isThere(SonarServer server, String key) {
        return door.call(server, SonarCall.get("api/projects/search").with("projects", key))
                .map(answer -> StreamSupport.stream(answer.path("components").spliterator(), false)
                        .anyMatch(each -> each.path("key").asText().equals(key)))
                .onFailure(failure -> failure instanceof SonarQubeRefused refused && refused.permissionMissing())
                .recoverWithItem(false);
    }

    private Uni<Made> create(SonarServer server, Project project) {
        SonarCall create = SonarCall.post("api/projects/create").with("project", project.key()).with("name", project.name());
        return door.call(server, project.mainBranch() == null ? create : create.with("mainBranch", project.mainBranch()))
                .replaceWith(Made.CREATED)
                .onFailure(failure -> failure instanceof SonarQubeRefused refused && refused.exists())
                .recoverWithItem(Made.FOUND);
    }

    /**
     * A project to be.
     *
     * @param mainBranch null to leave it to SonarQube
     */
    record Project(String key, String name, @Nullable String mainBranch) {
    }
}
