package io.adobridge.reporting.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.idempotency.KeyUse;
import io.smallrye.mutiny.Uni;

/** The mappings of a source over HTTP. */
@Path("/api/v1/sources/{source}/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
class MappingResource {

    private static final String ADD = "POST /sources/mappings";

    private final MappingRegistry registry;
    private final Reaches reaches;

    MappingResource(MappingRegistry registry, Reaches reaches) {
        this.registry = registry;
        this.reaches = reaches;
    }

    @POST
    @RolesAllowed("reports:write")
    @Operation(summary = "Map project keys to repositories", description = "Role reports:write. An exact key, or a template in which "
            + "{project}, {repository} and {any} stand for text; exact keys come before templates.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AddMapping.class), examples = {
            @ExampleObject(name = "exact", value = SourceExamples.ADD_MAPPING),
            @ExampleObject(name = "template", value = SourceExamples.ADD_TEMPLATE) }))
    @APIResponse(responseCode = "201", description = "Mapped", content = @Content(schema = @Schema(implementation = MappingView.class), examples = @ExampleObject(name = "exact", value = SourceExamples.MAPPING)))
    public Uni<RestResponse<MappingView>> add(@PathParam("source") String source, @NotNull @Valid AddMapping request,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 255) String key) {
        return reaches.including(request.connectionId())
                .chain(reach -> registry.add(source, request, reach,
                        KeyUse.of(ADD, reach.caller(), key, source + request)))
                .map(view -> created(source, view));
    }

    private static RestResponse<MappingView> created(String source, MappingView view) {
        return RestResponse.ResponseBuilder.<MappingView> created(
                URI.create("/api/v1/sources/" + encoded(source) + "/mappings/" + view.id())).entity(view).build();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List the mappings of a source", description = "Role reports:read.")
    @APIResponse(responseCode = "200", description = "A page of mappings", content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":["
            + SourceExamples.MAPPING + "],\"next\":null}")))
    public Uni<PageOf<MappingView>> list(@PathParam("source") String source, @BeanParam @Valid PageRequest page) {
        Optional<Cursor> after = Optional.ofNullable(page.after(1));
        return registry.page(source, reaches.current(), after.map(cursor -> cursor.uuid(0)).orElse(null), page.limit)
                .map(found -> PageOf.of(found, page.limit, view -> Cursor.encode(view.id())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show a mapping", description = "Role reports:read.")
    @APIResponse(responseCode = "200", description = "The mapping", content = @Content(schema = @Schema(implementation = MappingView.class), examples = @ExampleObject(name = "exact", value = SourceExamples.MAPPING)))
    public Uni<MappingView> show(@PathParam("source") String source, @PathParam("id") UUID id) {
        return registry.require(source, id, reaches.current());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("reports:write")
    @Operation(summary = "Remove a mapping", description = "Role reports:write. What was reported by it stays.")
    @APIResponse(responseCode = "204", description = "Removed", content = @Content(examples = @ExampleObject(name = "removed", value = "")))
    public Uni<Void> remove(@PathParam("source") String source, @PathParam("id") UUID id) {
        return registry.remove(source, id, reaches.current());
    }
}
