package io.adobridge.reporting.owngate;

import java.net.URI;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.source.Sources;
import io.smallrye.mutiny.Uni;

/** Own gates over HTTP. */
@Path("/api/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own gates", description = "Conditions over posted measures and over what is known of builds")
class GateResource {

    private static final String DEFINE = "POST /gates";

    private final GateRegistry registry;
    private final Sources sources;
    private final Reaches reaches;

    GateResource(GateRegistry registry, Sources sources, Reaches reaches) {
        this.registry = registry;
        this.sources = sources;
        this.reaches = reaches;
    }

    @POST
    @RolesAllowed("reports:write")
    @Operation(summary = "Define an own gate", description = "Role reports:write. Facts are buildResult, failedTests, totalTests, "
            + "coverage, coverageChange, duration, durationToMedian and openThreads.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DefineGate.class), examples = @ExampleObject(name = "release", value = DefineGate.EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Defined", content = @Content(schema = @Schema(implementation = GateView.class), examples = @ExampleObject(name = "release", value = GateView.EXAMPLE)))
    public Uni<RestResponse<GateView>> define(@NotNull @Valid DefineGate asked,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 255) String key) {
        asked.requireSense();
        return reach(asked)
                .chain(reach -> sources.require(asked.source(), reach).chain(source -> registry.add(asked, source, reach,
                        KeyUse.of(DEFINE, reach.caller(), key, asked))))
                .map(view -> answer(RestResponse.ResponseBuilder.<GateView> created(URI.create("/api/v1/gates/" + view.id())),
                        view));
    }

    private Uni<Reach> reach(DefineGate asked) {
        return asked.connectionId() == null ? Uni.createFrom().item(reaches.current())
                : reaches.including(asked.connectionId());
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List own gates", description = "Role reports:read.")
    @APIResponse(responseCode = "200", description = "A page of gates", content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":["
            + GateView.EXAMPLE + "],\"next\":null}")))
    public Uni<PageOf<GateView>> list(@BeanParam @Valid PageRequest page) {
        Optional<UUID> after = Optional.ofNullable(page.after(1)).map(cursor -> cursor.uuid(0));
        return registry.page(reaches.current(), after, page.limit)
                .map(found -> PageOf.of(found, page.limit, view -> Cursor.encode(view.id())));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show an own gate", description = "Role reports:read.")
    @APIResponse(responseCode = "200", description = "The gate", content = @Content(schema = @Schema(implementation = GateView.class), examples = @ExampleObject(name = "release", value = GateView.EXAMPLE)))
    public Uni<RestResponse<GateView>> show(@PathParam("id") UUID id) {
        return registry.require(id, reaches.current()).map(view -> answer(RestResponse.ResponseBuilder.<GateView> ok(), view));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed("reports:write")
    @Operation(summary = "Change an own gate", description = "Role reports:write, and the gate's entity tag as If-Match. Holds for what "
            + "is evaluated from then on.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ChangeGate.class), examples = @ExampleObject(name = "coverage", value = ChangeGate.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "As it is now", content = @Content(schema = @Schema(implementation = GateView.class), examples = @ExampleObject(name = "release", value = GateView.EXAMPLE)))
    public Uni<RestResponse<GateView>> change(@PathParam("id") UUID id, @NotNull @Valid ChangeGate asked,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        asked.requireSense();
        if (ifMatch == null) {
            throw new GateTagMissing();
        }
        return registry.change(id, asked, ifMatch.strip(), reaches.current())
                .map(view -> answer(RestResponse.ResponseBuilder.<GateView> ok(), view));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed("reports:write")
    @Operation(summary = "Remove an own gate", description = "Role reports:write. What it reported stays.")
    @APIResponse(responseCode = "204", description = "Removed", content = @Content(examples = @ExampleObject(name = "removed", value = "")))
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return registry.remove(id, reaches.current());
    }

    private static RestResponse<GateView> answer(RestResponse.ResponseBuilder<GateView> answer, GateView view) {
        return answer.entity(view).tag(new EntityTag(view.tag())).build();
    }
}
