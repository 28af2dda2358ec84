package io.adobridge.connection.discovery;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** Lists what a connection's token sees. */
@Path("/api/v1/connections/{id}")
@Tag(name = "Discovery")
@Produces(MediaType.APPLICATION_JSON)
public class DiscoveryResource {

    private static final String PROJECTS = """
            {"items": [{"id": "6ce954b1-ce1f-45d1-b94d-e6bf2464ba2c", "name": "Fabrikam", "description": "Everything",
              "visibility": "private"}], "next": null}""";
    private static final String REPOSITORIES = """
            {"items": [{"id": "5febef5a-833d-4e14-b9c0-14cb638f91e6", "name": "demo-svc", "project": "Fabrikam",
              "defaultBranch": "refs/heads/main", "size": 731, "webUrl": "https://dev.azure.com/contoso/Fabrikam/_git/demo-svc",
              "disabled": false, "fork": false}], "next": null}""";

    private final Discovery discovery;
    private final CallerProvider callers;

    DiscoveryResource(Discovery discovery, CallerProvider callers) {
        this.discovery = discovery;
        this.callers = callers;
    }

    /** A page of the projects, by name. */
    @GET
    @Path("projects")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listProjects", summary = "Lists the projects that the token sees, live")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "projects", value = PROJECTS)))
    public Uni<PageOf<ProjectView>> projects(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        Cursor after = page.after(Shelf.KEYS);
        return discovery.projects(id, callers.caller())
                .map(all -> new Shelf<>(all, ProjectView::name, ProjectView::id).page(after, page.limit));
    }

    /** A page of the repositories, by name; those of one project when it is named. */
    @GET
    @Path("repositories")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listRepositories", summary = "Lists the Git repositories that the token sees, live")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "repositories", value = REPOSITORIES)))
    public Uni<PageOf<RepositoryView>> repositories(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @QueryParam("project") @Size(min = 1, max = 100) @Parameter(description = "Name or id of a project") @Nullable String project) {
        Cursor after = page.after(Shelf.KEYS);
        return discovery.repositories(id, callers.caller(), project)
                .map(all -> new Shelf<>(all, RepositoryView::name, RepositoryView::id).page(after, page.limit));
    }
}
