package io.adobridge.reporting.source;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.smallrye.mutiny.Uni;

/** Sources over HTTP. Its name, context and connection never change: with others it is another source. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sources", description = "Tool instances that report quality gates")
class SourceResource {

    private final SourceRegistration registration;
    private final SourceRegistry registry;
    private final SourceList list;
    private final Reaches reaches;

    SourceResource(SourceRegistration registration, SourceRegistry registry, SourceList list, Reaches reaches) {
        this.registration = registration;
        this.registry = registry;
        this.list = list;
        this.reaches = reaches;
    }

    @POST
    @RolesAllowed("reports:write")
    @Operation(summary = "Register a source", description = "Role reports:write. The secret goes to Vault and is never shown again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegisterSource.class), examples = @ExampleObject(name = "SonarQube", value = SourceExamples.REGISTER)))
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = SourceView.class), examples = @ExampleObject(name = "SonarQube", value = SourceExamples.SOURCE)))
    public Uni<Response> register(@NotNull @Valid RegisterSource request,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 255) String key) {
        return reach(request)
                .chain(reach -> registration.register(request, reach, Optional.ofNullable(key)))
                .map(view -> Response.created(URI.create("/api/v1/sources/" + view.id())).tag(tag(view)).entity(view)
                        .build());
    }

    private Uni<Reach> reach(RegisterSource request) {
        return request.connectionId() == null ? Uni.createFrom().item(reaches.current())
                : reaches.including(request.connectionId());
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List sources", description = "Role reports:read. By name, as far as the caller reaches them.")
    @APIResponse(responseCode = "200", description = "A page of sources", content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":["
            + SourceExamples.SOURCE + "],\"next\":null}")))
    public Uni<PageOf<SourceView>> list(@BeanParam @Valid PageRequest page) {
        return list.page(reaches.current(), page);
    }

    @GET
    @Path("{source}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show a source", description = "Role reports:read. By id or name.")
    @APIResponse(responseCode = "200", description = "The source", content = @Content(schema = @Schema(implementation = SourceView.class), examples = @ExampleObject(name = "SonarQube", value = SourceExamples.SOURCE)))
    public Uni<Response> show(@PathParam("source") String ref, @Context Request request) {
        return registry.require(ref, reaches.current()).map(view -> unlessKnown(request, view));
    }

    @PUT
    @Path("{source}/secret")
    @RolesAllowed("reports:write")
    @Operation(summary = "Replace a source's secret", description = "Role reports:write. The secret before stays good for 24 hours, so that "
            + "the tool can be told in the meantime.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplaceSecret.class), examples = @ExampleObject(name = "another", value = ReplaceSecret.EXAMPLE)))
    @APIResponse(responseCode = "204", description = "Replaced", content = @Content(examples = @ExampleObject(name = "replaced", value = "")))
    public Uni<Void> replaceSecret(@PathParam("source") String ref, @NotNull @Valid ReplaceSecret request) {
        return registration.replaceSecret(ref, Objects.requireNonNull(request.secret()), reaches.current());
    }

    @DELETE
    @Path("{source}")
    @RolesAllowed("reports:write")
    @Operation(summary = "Remove a source", description = "Role reports:write. With its mappings and its secret; what it reported stays as history.")
    @APIResponse(responseCode = "204", description = "Removed", content = @Content(examples = @ExampleObject(name = "removed", value = "")))
    public Uni<Response> remove(@PathParam("source") String ref, @Context Request request) {
        Reach reach = reaches.current();
        return registry.require(ref, reach)
                .invoke(view -> Preconditions.require(request, tag(view), SourceChanged::new))
                .chain(() -> registration.remove(ref, reach))
                .replaceWith(() -> Response.noContent().build());
    }

    private static Response unlessKnown(Request request, SourceView view) {
        return Preconditions.known(request, tag(view), SourceChanged::new)
                .orElseGet(() -> Response.ok(view).tag(tag(view)).build());
    }

    private static EntityTag tag(SourceView view) {
        return new EntityTag(view.tag());
    }
}
