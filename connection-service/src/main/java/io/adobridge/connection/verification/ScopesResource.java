package io.adobridge.connection.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Service;
import io.smallrye.mutiny.Uni;

/** Tells people what to choose before they make a token. */
@Path("/api/v1/connections/scopes")
@Tag(name = "Verification")
@Produces(MediaType.APPLICATION_JSON)
public class ScopesResource {

    private static final String SCOPES = """
            {"items": [{"scope": "vso.project", "label": "Project and team: Read", "check": "projects", "service": null, "optional": false},
              {"scope": "vso.code", "label": "Code: Read", "check": "repos", "service": "repos", "optional": false},
              {"scope": "vso.graph", "label": "Graph: Read", "check": "users", "service": null, "optional": true},
              {"scope": "vso.code_status", "label": "Code: Status", "check": "repos.statuses", "service": "repos", "optional": false}],
             "next": null}""";

    /**
     * What to choose when a token is made.
     *
     * @param next always null: the list is whole
     */
    public record NeededScopes(List<NeededScope> items, @Nullable String next) {
    }

    /**
     * A scope that the token needs.
     *
     * @param label what to tick in Azure DevOps
     * @param check the name of the check that tells whether it is there
     * @param service what needs it, null for every connection
     * @param optional whether the connection works without it, but for one thing, and is then {@code degraded}
     */
    public record NeededScope(String scope, String label, String check, @Nullable Service service, boolean optional) {

        static NeededScope of(Right right) {
            return new NeededScope(right.scope(), right.label(), right.check(), right.service(), right.isOptional());
        }
    }

    /** The scopes, in the order in which a verification looks at them. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listScopes", summary = "Lists the scopes to choose when a token is made")
    @APIResponse(responseCode = "200", description = "The scopes", content = @Content(schema = @Schema(implementation = NeededScopes.class), examples = @ExampleObject(name = "scopes", value = SCOPES)))
    public Uni<NeededScopes> scopes(
            @QueryParam("services") @DefaultValue("repos,pipelines,boards") @Pattern(regexp = "(repos|pipelines|boards)(,(repos|pipelines|boards))*") @Parameter(description = "What the connection is used for", example = "repos,boards") String services,
            @QueryParam("reporting") @DefaultValue("false") @Parameter(description = "Whether results are written back") boolean reporting) {
        Coverage coverage = new Coverage(chosen(services), List.of(), reporting);
        return Uni.createFrom()
                .item(() -> new NeededScopes(Right.of(coverage).stream().map(NeededScope::of).toList(), null));
    }

    private static Set<Service> chosen(String services) {
        Set<Service> chosen = EnumSet.noneOf(Service.class);
        for (String service : services.split(",")) {
            chosen.add(Service.fromString(service));
        }
        return chosen;
    }
}
