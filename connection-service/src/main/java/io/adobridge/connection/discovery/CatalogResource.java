package io.adobridge.connection.discovery;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.registration.Connections;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** How up to date a connection's catalog is, and how to have it looked through now. */
@Path("/api/v1/connections/{id}/catalog")
@Tag(name = "Discovery")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

    private static final String STATE = """
            {"syncedAt": "2026-11-21T08:00:00Z", "nextSyncAt": "2026-11-21T09:02:00Z", "running": false, "problem": null,
             "counts": {"board": 18, "pipeline": 40, "project": 2, "repository": 31, "team": 6}, "projectsWithProblems": 0}""";

    private final Connections connections;
    private final CatalogState state;
    private final SyncQueue queue;
    private final CallerProvider callers;

    CatalogResource(Connections connections, CatalogState state, SyncQueue queue, CallerProvider callers) {
        this.connections = connections;
        this.state = state;
        this.queue = queue;
        this.callers = callers;
    }

    /** When it was looked through, and what of it could not be. */
    @GET
    @RolesAllowed({ Roles.READ, Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "getCatalog", summary = "Tells how up to date the catalog of a connection is")
    @APIResponse(responseCode = "200", description = "How it stands", content = @Content(schema = @Schema(implementation = CatalogView.class), examples = @ExampleObject(name = "state", value = STATE)))
    @APIResponse(responseCode = "404", description = "There is no such connection that the caller reaches")
    public Uni<CatalogView> get(@PathParam("id") UUID id) {
        return connections.require(id, callers.caller()).chain(() -> state.of(id));
    }

    /** Answers at once; a replica begins within seconds, and {@code syncedAt} tells the end. */
    @POST
    @Path("sync")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "syncCatalog", summary = "Has the catalog of a connection synchronised now")
    @APIResponse(responseCode = "202", description = "It is due now", content = @Content(schema = @Schema(implementation = CatalogView.class), examples = @ExampleObject(name = "state", value = STATE)))
    @APIResponse(responseCode = "404", description = "There is no such connection that the caller reaches")
    public Uni<RestResponse<CatalogView>> sync(@PathParam("id") UUID id) {
        return connections.require(id, callers.caller())
                .chain(() -> queue.hurry(id))
                .chain(() -> state.of(id))
                .map(now -> RestResponse.status(RestResponse.Status.ACCEPTED, now));
    }
}
