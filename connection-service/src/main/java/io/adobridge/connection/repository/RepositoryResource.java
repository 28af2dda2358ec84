package io.adobridge.connection.repository;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.discovery.Inquiry;
import io.adobridge.connection.discovery.Kind;
import io.adobridge.connection.discovery.Narrowing;
import io.adobridge.connection.discovery.Shelf;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** The repositories of a connection. */
@Path("/api/v1/connections/{id}/repositories")
@Tag(name = "Repositories")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RepositoryResource {

    private static final String REPOSITORIES = """
            {"items": [{"id": "5febef5a-833d-4e14-b9c0-14cb638f91e6", "name": "demo-svc", "project": "Fabrikam",
              "defaultBranch": "refs/heads/main", "size": 731, "webUrl": "https://dev.azure.com/contoso/Fabrikam/_git/demo-svc",
              "disabled": false, "fork": false, "enabled": true, "imported": false, "goneAt": null}], "next": null}""";
    private static final String REPOSITORY = """
            {"id": "5febef5a-833d-4e14-b9c0-14cb638f91e6", "name": "demo-svc", "project": "Fabrikam",
             "defaultBranch": "refs/heads/main", "size": 731, "webUrl": "https://dev.azure.com/contoso/Fabrikam/_git/demo-svc",
             "disabled": false, "fork": false, "enabled": false, "imported": false, "goneAt": null}""";
    private static final String SWITCH = """
            {"enabled": false}""";
    private static final String ALL = """
            {"select": {"kind": "all"}}""";
    private static final String PATTERN = """
            {"select": {"kind": "pattern", "pattern": "Fabrikam/*-api"}, "owners": ["platform"]}""";
    private static final String LIST = """
            {"select": {"kind": "list", "repositories": ["demo-svc", "5febef5a-833d-4e14-b9c0-14cb638f91e6"]}}""";
    private static final String REPORT = """
            {"created": 1, "present": 0, "refused": 1, "items": [
              {"id": "5febef5a-833d-4e14-b9c0-14cb638f91e6", "name": "demo-svc", "project": "Fabrikam", "outcome": "created",
               "service": "0f0d9a3e-7a55-4f4b-b1d5-0d2d3f0f1a10", "cause": null, "reason": null},
              {"id": "9d1b5a9c-0c2f-4b57-8f4e-6d0c4fdd8a52", "name": "legacy-portal", "project": "Fabrikam",
               "outcome": "refused", "service": null, "cause": "repository-disabled",
               "reason": "It is disabled at Azure DevOps; enable it there and import it again"}]}""";

    private final RepositoryList list;
    private final Repositories repositories;
    private final RepositoryImport imports;
    private final CallerProvider callers;

    RepositoryResource(RepositoryList list, Repositories repositories, RepositoryImport imports, CallerProvider callers) {
        this.list = list;
        this.repositories = repositories;
        this.imports = imports;
        this.callers = callers;
    }

    /** A page of the repositories, by name; those of one project when it is named. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listRepositories", summary = "Lists the Git repositories that the token sees")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "repositories", value = REPOSITORIES)))
    public Uni<PageOf<RepositoryView>> list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @BeanParam @Valid Narrowing narrowing,
            @QueryParam("importable") @DefaultValue("false") @Parameter(description = "true for those that an import by the caller would make services of, live; with a personal token only what that may read") boolean importable) {
        Cursor after = page.after(Shelf.KEYS);
        return importable ? list.importable(id, callers.caller(), narrowing.project, after, page.limit)
                : list.page(id, callers.caller(), Inquiry.of(Kind.REPOSITORY, narrowing), after, page.limit);
    }

    /** Says what shall be and needs no {@code If-Match}: it may be repeated, and of two at once the later one stands. */
    @PATCH
    @Path("{repository}")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "switchRepository", summary = "Takes a repository out of ingestion and reporting, or back in")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "off", value = SWITCH)))
    @APIResponse(responseCode = "200", description = "The repository as it is now", content = @Content(schema = @Schema(implementation = RepositoryView.class), examples = @ExampleObject(name = "repository", value = REPOSITORY)))
    @APIResponse(responseCode = "404", description = "There is no such connection or repository")
    public Uni<RepositoryView> turn(@PathParam("id") UUID id, @PathParam("repository") UUID repository,
            @NotNull @Valid SwitchRepository request) {
        return repositories.turn(id, repository, request.enabled(), callers.caller());
    }

    /** May be repeated: a repository that is the code of a service already gets no other. */
    @POST
    @Path("import")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "importRepositories", summary = "Makes a service with its binding of each chosen repository")
    @RequestBody(content = @Content(examples = { @ExampleObject(name = "all", value = ALL),
            @ExampleObject(name = "pattern", value = PATTERN), @ExampleObject(name = "list", value = LIST) }))
    @APIResponse(responseCode = "200", description = "What became of each", content = @Content(schema = @Schema(implementation = ImportReport.class), examples = @ExampleObject(name = "report", value = REPORT)))
    @APIResponse(responseCode = "403", description = "The caller belongs to none of the owners")
    @APIResponse(responseCode = "409", description = "Azure DevOps does not accept the caller's personal token any more")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Uni<ImportReport> importAll(@PathParam("id") UUID id, @NotNull @Valid ImportRepositories request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7E]{1,200}") @Nullable String key) {
        return imports.run(id, callers.caller(), request, key);
    }
}
