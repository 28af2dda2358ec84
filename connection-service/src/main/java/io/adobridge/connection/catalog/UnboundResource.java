package io.adobridge.connection.catalog;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.discovery.Kind;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** What a connection leads to that belongs to no service. */
@Path("/api/v1/connections/{id}/unbound")
@Tag(name = "Catalog")
@Produces(MediaType.APPLICATION_JSON)
public class UnboundResource {

    private final UnboundList unbound;
    private final CallerProvider callers;

    UnboundResource(UnboundList unbound, CallerProvider callers) {
        this.unbound = unbound;
        this.callers = callers;
    }

    /** A page of what is in the catalog of a connection and bound to no service, by name. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listUnbound", summary = "Lists what a connection leads to that belongs to no service")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "page", value = Examples.UNBOUND)))
    @APIResponse(responseCode = "404", description = "There is no such connection that the caller reaches")
    public Uni<PageOf<BindingView.Target>> unbound(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page,
            @QueryParam("kind") @NotNull @Pattern(regexp = "repository|pipeline|board") @Parameter(example = "repository") String kind) {
        return unbound.page(id, callers.caller(), Kind.fromString(kind), page.after(UnboundList.KEYS), page.limit);
    }
}
