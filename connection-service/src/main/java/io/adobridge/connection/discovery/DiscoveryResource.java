package io.adobridge.connection.discovery;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** Lists what a connection's token sees; {@code repositories} stand with what can be done to them. */
@Path("/api/v1/connections/{id}")
@Tag(name = "Discovery")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
public class DiscoveryResource {

    private static final String PROJECTS = """
            {"items": [{"id": "6ce954b1-ce1f-45d1-b94d-e6bf2464ba2c", "name": "Fabrikam", "description": "Everything",
              "visibility": "private", "problem": null, "goneAt": null}], "next": null}""";
    private static final String PIPELINES = """
            {"items": [{"id": 42, "name": "demo-svc CI", "project": "Fabrikam", "folder": "\\\\", "goneAt": null}],
             "next": null}""";
    private static final String TEAMS = """
            {"items": [{"id": "8f9d2b8e-0a43-4a75-a2f5-7f7f4d5ac3f1", "name": "Fabrikam Team", "project": "Fabrikam",
              "description": "Those who work on Fabrikam", "goneAt": null}], "next": null}""";
    private static final String BOARDS = """
            {"items": [{"id": "de70b71b-1f5c-4b58-8e9e-0a0f1c7f4d11", "name": "Stories", "project": "Fabrikam",
              "team": "Fabrikam Team", "goneAt": null}], "next": null}""";

    private final Discovery discovery;
    private final CallerProvider callers;

    DiscoveryResource(Discovery discovery, CallerProvider callers) {
        this.discovery = discovery;
        this.callers = callers;
    }

    /** A page of the projects, by name. */
    @GET
    @Path("projects")
    @Operation(operationId = "listProjects", summary = "Lists the projects that the token sees")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "projects", value = PROJECTS)))
    public Uni<PageOf<ProjectView>> projects(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @BeanParam @Valid Narrowing narrowing) {
        return list(id, Kind.PROJECT, page, narrowing).map(found -> found.map(ProjectView::of));
    }

    /** A page of the pipelines, by name; those of one project when it is named. */
    @GET
    @Path("pipelines")
    @Operation(operationId = "listPipelines", summary = "Lists the pipelines that the token sees")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "pipelines", value = PIPELINES)))
    public Uni<PageOf<PipelineView>> pipelines(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @BeanParam @Valid Narrowing narrowing) {
        return list(id, Kind.PIPELINE, page, narrowing).map(found -> found.map(PipelineView::of));
    }

    /** A page of the teams, by name; those of one project when it is named. */
    @GET
    @Path("teams")
    @Operation(operationId = "listTeams", summary = "Lists the teams that the token sees")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "teams", value = TEAMS)))
    public Uni<PageOf<TeamView>> teams(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @BeanParam @Valid Narrowing narrowing) {
        return list(id, Kind.TEAM, page, narrowing).map(found -> found.map(TeamView::of));
    }

    /** A page of the boards, by name; those of one project when it is named. */
    @GET
    @Path("boards")
    @Operation(operationId = "listBoards", summary = "Lists the boards of all teams that the token sees")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "boards", value = BOARDS)))
    public Uni<PageOf<BoardView>> boards(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @BeanParam @Valid Narrowing narrowing) {
        return list(id, Kind.BOARD, page, narrowing).map(found -> found.map(BoardView::of));
    }

    private Uni<PageOf<Discovered>> list(UUID id, Kind kind, PageRequest page, Narrowing narrowing) {
        return discovery.page(id, callers.caller(), Inquiry.of(kind, narrowing), page.after(Shelf.KEYS), page.limit);
    }
}
