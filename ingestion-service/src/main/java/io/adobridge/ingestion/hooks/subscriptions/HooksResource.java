package io.adobridge.ingestion.hooks.subscriptions;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.ingestion.reading.Reader;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/hooks")
@RolesAllowed("ingestion:read")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service hooks")
class HooksResource {

    private final HooksConfig config;
    private final SubscriptionTable table;
    private final ConnectionMirror mirror;
    private final Reader reader;

    HooksResource(HooksConfig config, SubscriptionTable table, ConnectionMirror mirror, Reader reader) {
        this.config = config;
        this.table = table;
        this.mirror = mirror;
        this.reader = reader;
    }

    @GET
    @Operation(summary = "Shows how the service hooks of a connection are", description = "Needs the role `ingestion:read`. With what keeps them from sending, and what to do about it.")
    @APIResponse(responseCode = "200", content = @Content(example = HooksView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<HooksView> show(@PathParam("connection") UUID id) {
        reader.admit(id);
        EffectiveConnection connection = mirror.require(id);
        return table.overview(id)
                .map(rows -> HooksView.of(connection, Target.url(config, id).orElse(null), rows));
    }
}
