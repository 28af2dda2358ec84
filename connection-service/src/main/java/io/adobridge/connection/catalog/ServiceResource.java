package io.adobridge.connection.catalog;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.edit.EntityTag;
import io.adobridge.connection.edit.MergePatch;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;

/** The services of the catalog. */
@Path("/api/v1/services")
@Tag(name = "Catalog")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ServiceResource {

    private final Services services;
    private final ServiceList list;
    private final BindingList bindings;
    private final CallerProvider callers;

    ServiceResource(Services services, ServiceList list, BindingList bindings, CallerProvider callers) {
        this.services = services;
        this.list = list;
        this.bindings = bindings;
        this.callers = callers;
    }

    /** Answers 201 with the service, its address and entity tag. */
    @POST
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "createService", summary = "Makes a service")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "service", value = Examples.CREATE)))
    @APIResponse(responseCode = "201", description = "Made", content = @Content(schema = @Schema(implementation = ServiceView.class), examples = @ExampleObject(name = "service", value = Examples.SERVICE)))
    @APIResponse(responseCode = "403", description = "The caller belongs to none of the owners")
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "422", description = "The key was used for another request")
    public Uni<RestResponse<ServiceView>> create(@NotNull @Valid EditService request,
            @HeaderParam("Idempotency-Key") @Pattern(regexp = "[\\x21-\\x7E]{1,200}") @Nullable String key) {
        return services.create(request, callers.caller(), key)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("/api/v1/services/" + made.id()))
                        .header(HttpHeaders.ETAG, EntityTag.of(CatalogService.KIND, 0).text())
                        .build());
    }

    /** A page of the services that the caller reaches, by name. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listServices", summary = "Lists the services that the caller reaches, by name")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "page", value = Examples.SERVICES)))
    public Uni<PageOf<ServiceView>> list(@BeanParam @Valid PageRequest page, @BeanParam @Valid ServiceFilter filter) {
        return list.page(callers.caller(), filter, page.after(1), page.limit);
    }

    /** A page of the bindings whose target is gone, with the date, of all services that the caller reaches. */
    @GET
    @Path("gone-bindings")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "listGoneBindings", summary = "Lists what is bound but gone")
    @APIResponse(responseCode = "200", description = "A page", content = @Content(examples = @ExampleObject(name = "page", value = Examples.BINDINGS)))
    public Uni<PageOf<BindingView>> gone(@BeanParam @Valid PageRequest page) {
        return bindings.gone(callers.caller(), page.after(BindingList.KEYS), page.limit);
    }

    /** The service with its entity tag. */
    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "getService", summary = "Shows a service")
    @APIResponse(responseCode = "200", description = "The service", content = @Content(schema = @Schema(implementation = ServiceView.class), examples = @ExampleObject(name = "service", value = Examples.SERVICE)))
    @APIResponse(responseCode = "404", description = "There is none that the caller reaches")
    public Uni<RestResponse<ServiceView>> get(@PathParam("id") UUID id) {
        return services.require(id, callers.caller()).map(Stated::toResponse);
    }

    /** Needs the entity tag of the service as {@code If-Match}. */
    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "editService", summary = "Changes what the patch names (RFC 7396)")
    @RequestBody(content = {
            @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EditService.class), examples = @ExampleObject(name = "patch", value = Examples.PATCH)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditService.class), examples = @ExampleObject(name = "patch", value = Examples.PATCH)) })
    @APIResponse(responseCode = "200", description = "The service as it is now", content = @Content(schema = @Schema(implementation = ServiceView.class), examples = @ExampleObject(name = "service", value = Examples.SERVICE)))
    @APIResponse(responseCode = "409", description = "The name is taken")
    @APIResponse(responseCode = "412", description = "The service has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<ServiceView>> edit(@PathParam("id") UUID id, @NotNull ObjectNode patch,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return services.edit(id, callers.caller(), patch, ifMatch).map(Stated::toResponse);
    }

    /** Its bindings go with it; with {@code If-Match} only the service that the caller has seen. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "removeService", summary = "Removes a service with its bindings")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is none that the caller reaches")
    @APIResponse(responseCode = "412", description = "The service has changed since it was read")
    public Uni<Void> remove(
            @PathParam("id") @Parameter(example = "0f0d9a3e-7a55-4f4b-b1d5-0d2d3f0f1a10") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return services.remove(id, callers.caller(), ifMatch);
    }
}
