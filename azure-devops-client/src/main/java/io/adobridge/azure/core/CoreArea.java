package io.adobridge.azure.core;

import static io.adobridge.azure.transport.Host.CORE;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Projects, teams and the caller itself.
 * Projects and teams are named by id or by name; ids outlive renames.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core">Core</a>
 */
public final class CoreArea {

    private static final Paging BY_TOKEN = Paging.headerToken("$top", 500);
    private static final Paging BY_SKIP = Paging.skip("$top", "$skip", 500);

    private final Door door;

    public CoreArea(Door door) {
        this.door = door;
    }

    /** Who asks, and what answers. Some instances answer the anonymous, too. */
    public Uni<ConnectionData> connectionData() {
        return door.one(Call.get(CORE, "_apis/connectionData").version("7.1-preview"), ConnectionData.class);
    }

    /** The hosts that serve the areas of the API. */
    public Multi<Page<ResourceArea>> resourceAreas() {
        return door.pages(Call.get(CORE, "_apis/resourceAreas").version("7.1-preview"), Paging.plain(), ResourceArea.class,
                null);
    }

    /** The well-formed projects that the caller may see. */
    public Multi<Page<TeamProjectReference>> projects(@Nullable String from) {
        return projects(ProjectState.WELL_FORMED, from);
    }

    /** The projects in that state; deleted ones keep their id. */
    public Multi<Page<TeamProjectReference>> projects(ProjectState state, @Nullable String from) {
        Call call = Call.get(CORE, "_apis/projects").query("stateFilter", state.wire());
        return door.pages(call, BY_TOKEN, TeamProjectReference.class, from);
    }

    /** One project with its capabilities (version control, process template) and default team. */
    public Uni<TeamProject> project(String idOrName) {
        return door.one(Call.get(CORE, "_apis/projects/{id}", idOrName).query("includeCapabilities", true), TeamProject.class);
    }

    /** The teams of all projects. */
    public Multi<Page<WebApiTeam>> teams(@Nullable String from) {
        return door.pages(Call.get(CORE, "_apis/teams").version("7.1-preview.3"), BY_SKIP, WebApiTeam.class, from);
    }

    /** The teams of a project. */
    public Multi<Page<WebApiTeam>> teams(String project, @Nullable String from) {
        return door.pages(Call.get(CORE, "_apis/projects/{project}/teams", project), BY_SKIP, WebApiTeam.class, from);
    }

    /** The members of a team, groups among them. */
    public Multi<Page<TeamMember>> teamMembers(String project, String team, @Nullable String from) {
        Call call = Call.get(CORE, "_apis/projects/{project}/teams/{team}/members", project, team);
        return door.pages(call, BY_SKIP, TeamMember.class, from);
    }

    /** The process templates. */
    public Multi<Page<Process>> processes() {
        return door.pages(Call.get(CORE, "_apis/process/processes"), Paging.plain(), Process.class, null);
    }

    /** How far a queued operation is. */
    public Uni<OperationReference> operation(UUID id) {
        return door.one(Call.get(CORE, "_apis/operations/{id}", id).version("7.1-preview"), OperationReference.class);
    }
}
