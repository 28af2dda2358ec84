package io.adobridge.reporting.delivery;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.delivery.DeliveryList.DeliveryFilter;
import io.smallrye.mutiny.Uni;

/** Deliveries over HTTP. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Deliveries", description = "What became of reports at Azure DevOps")
class DeliveryResource {

    private static final String DEAD = """
            {"id":"1f0c9a52-6f0f-4a8d-8f6e-0b8c2f1b9d30","reportId":"8e6d1a90-30a1-4f5e-9a1e-7c1f1a0b2c3d",
             "connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10","kind":"commitStatus","project":"Fabrikam",
             "repository":"demo-svc","commit":"7a60720e261505baf66bbc06f23098165092f7b7",
             "context":{"genre":"sonarqube","name":"quality-gate"},"status":"failed",
             "description":"Quality gate failed: 1 of 5 conditions (violations 4 > 0)","state":"dead","attempts":1,
             "reason":"repository-not-found",
             "detail":"Not found: POST {project}/_apis/git/repositories/{id}/commits/{sha}/statuses → 404",
             "remedy":"Enable the repository in Azure DevOps, let the token see it, or correct the source's mapping; then retry.",
             "acceptedAt":"2026-11-21T00:38:15Z","settledAt":"2026-11-21T00:38:16Z","giveUpAt":"2026-11-22T00:38:15Z"}""";

    private final DeliveryList list;
    private final Deliveries deliveries;
    private final Reaches reaches;
    private final Graveyard graveyard;

    DeliveryResource(DeliveryList list, Deliveries deliveries, Reaches reaches, Graveyard graveyard) {
        this.list = list;
        this.deliveries = deliveries;
        this.reaches = reaches;
        this.graveyard = graveyard;
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List deliveries", description = "Role reports:read. Newest first.")
    @APIResponse(responseCode = "200", description = "A page of deliveries", content = @Content(examples = @ExampleObject(name = "dead", value = "{\"items\":["
            + DEAD + "],\"next\":null}")))
    public Uni<PageOf<DeliveryView>> list(
            @QueryParam("state") @Nullable @Pattern(regexp = DeliveryState.WORDS, message = "must be one of "
                    + DeliveryState.WORDS) String state,
            @QueryParam("connection") @Nullable UUID connection, @QueryParam("report") @Nullable UUID report,
            @BeanParam @Valid PageRequest page) {
        DeliveryFilter filter = new DeliveryFilter(Optional.ofNullable(state).map(DeliveryState::of),
                Optional.ofNullable(connection), Optional.ofNullable(report));
        return list.page(reaches.current(), filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show a delivery", description = "Role reports:read.")
    @APIResponse(responseCode = "200", description = "The delivery", content = @Content(schema = @Schema(implementation = DeliveryView.class), examples = @ExampleObject(name = "dead", value = DEAD)))
    public Uni<DeliveryView> show(@PathParam("id") UUID id) {
        return deliveries.require(id, reaches.current());
    }

    @POST
    @Path("retry")
    @RolesAllowed("reports:write")
    @ResponseStatus(202)
    @Operation(summary = "Deliver again what was given up", description = "Role reports:write. Opens what was given up and is the "
            + "latest word on its target, at most 1,000 at once, oldest first; repeat it until it opens none.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RetryDeliveries.class), examples = @ExampleObject(name = "after a token was replaced", value = RetryDeliveries.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "They will be tried at once", content = @Content(schema = @Schema(implementation = Reopened.class), examples = @ExampleObject(name = "some", value = "{\"reopened\":12}")))
    public Uni<Reopened> retryMany(@NotNull @Valid RetryDeliveries asked) {
        return graveyard.reopen(reaches.current(), asked).map(Reopened::new);
    }

    /** How many were opened again. */
    record Reopened(int reopened) {
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed("reports:write")
    @ResponseStatus(202)
    @Operation(summary = "Deliver again", description = "Role reports:write. Opens one that was given up, or hurries one that waits.")
    @APIResponse(responseCode = "202", description = "It will be tried at once", content = @Content(schema = @Schema(implementation = DeliveryView.class), examples = @ExampleObject(name = "reopened", value = DEAD)))
    public Uni<DeliveryView> retry(@PathParam("id") UUID id) {
        return deliveries.retry(id, reaches.current());
    }
}
