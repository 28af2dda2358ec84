package io.adobridge.connection.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.paging.PageOf;
import io.smallrye.mutiny.Uni;

/** Which organisations there are to connect to. */
@Path("/api/v1/connections/organizations")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganizationsResource {

    private static final String FIND = """
            {"auth": {"kind": "pat", "token": "<personal access token of all accessible organizations>"}}""";
    private static final String FOUND = """
            {"items": [{"organization": "contoso", "url": "https://dev.azure.com/contoso"}], "next": null}""";

    private final Candidates candidates;

    OrganizationsResource(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Each is to be registered as a connection of its own; nothing of the request is kept. */
    @POST
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "findOrganizations", summary = "Tells which organizations an identity belongs to")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = FIND)))
    @APIResponse(responseCode = "200", description = "All of them, by name", content = @Content(examples = @ExampleObject(name = "organizations", value = FOUND)))
    @APIResponse(responseCode = "422", description = "Azure DevOps does not tell: the organization has to be named")
    public Uni<PageOf<CandidateView>> find(@NotNull @Valid FindOrganizations request) {
        return candidates.organizations(request)
                .map(names -> new PageOf<>(names.stream().map(CandidateView::of).toList(), null));
    }

    /**
     * An organisation to connect to.
     *
     * @param organization its name, for {@code host.organization}
     */
    public record CandidateView(String organization, String url) {

        static CandidateView of(String organization) {
            return new CandidateView(organization, "https://dev.azure.com/" + organization);
        }
    }
}
