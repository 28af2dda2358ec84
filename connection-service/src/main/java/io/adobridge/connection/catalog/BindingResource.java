package io.adobridge.connection.catalog;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** What of Azure DevOps belongs to a service. */
@Path("/api/v1/services/{id}/bindings")
@Tag(name = "Catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BindingResource {

    private final Bindings bindings;
    private final CallerProvider callers;

    BindingResource(Bindings bindings, CallerProvider callers) {
        this.bindings = bindings;
        this.callers = callers;
    }

    /** A page of what is bound to a service, by name. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listBindings", summary = "Lists what of Azure DevOps belongs to a service")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "page", value = Examples.BINDINGS)))
    @APIResponse(responseCode = "404", description = "There is no such service that the caller reaches")
    public Uni<PageOf<BindingView>> list(@PathParam("id") UUID id, @BeanParam @Valid PageRequest page) {
        return bindings.page(id, callers.caller(), page.after(BindingList.KEYS), page.limit);
    }

    /** The caller has to reach the service and the connection; the catalog has to know the target. */
    @POST
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "bind", summary = "Binds a repository, pipeline or board to a service")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "code", value = Examples.BIND)))
    @APIResponse(responseCode = "201", description = "Bound", content = @Content(schema = @Schema(implementation = BindingView.class), examples = @ExampleObject(name = "binding", value = Examples.BINDING)))
    @APIResponse(responseCode = "404", description = "There is no such service, connection or target")
    @APIResponse(responseCode = "409", description = "It is bound to this service already")
    @APIResponse(responseCode = "422", description = "The role is for another kind, or the target is gone")
    public Uni<RestResponse<BindingView>> bind(@PathParam("id") UUID id, @NotNull @Valid BindService request) {
        return bindings.bind(id, request, callers.caller())
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("/api/v1/services/" + id + "/bindings/" + made.id())).build());
    }

    /** What is bound stays as it is. */
    @DELETE
    @Path("{binding}")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "unbind", summary = "Removes a binding")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is no such service or binding")
    public Uni<Void> unbind(@PathParam("id") UUID id,
            @PathParam("binding") @Parameter(example = "1d7b2f4c-52e8-4b5c-8a55-3b0a4c0a9b01") UUID binding) {
        return bindings.unbind(id, binding, callers.caller());
    }
}
