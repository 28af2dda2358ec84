package io.adobridge.connection.removal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.connection.access.Roles;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** Removes connections. */
@Path("/api/v1/connections")
@Tag(name = "Connections")
public class RemovalResource {

    private final ConnectionRemoval removal;
    private final CallerProvider callers;

    RemovalResource(ConnectionRemoval removal, CallerProvider callers) {
        this.removal = removal;
        this.callers = callers;
    }

    /** The words say that the caller means all of them. */
    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "removeAllConnections", summary = "Removes every connection that the caller reaches, with integrations and secrets")
    @APIResponse(responseCode = "200", description = "Everything is gone", content = @Content(schema = @Schema(implementation = RemovedConnections.class), examples = @ExampleObject(name = "gone", value = "{\"removed\": 3, \"secretsPending\": 0}")))
    @APIResponse(responseCode = "202", description = "All are gone; secrets that are pending follow by themselves", content = @Content(schema = @Schema(implementation = RemovedConnections.class), examples = @ExampleObject(name = "pending", value = "{\"removed\": 300, \"secretsPending\": 275}")))
    @APIResponse(responseCode = "400", description = "The words do not fit")
    public Uni<RestResponse<RemovedConnections>> removeAll(
            @QueryParam("confirm") @DefaultValue("") @Parameter(description = "all-of-azure-devops", example = "all-of-azure-devops") String confirm) {
        return removal.removeAll(callers.caller(), confirm)
                .map(gone -> RestResponse.status(
                        gone.secretsPending() == 0 ? RestResponse.Status.OK : RestResponse.Status.ACCEPTED, gone));
    }

    /** The name says that the caller means this connection. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "removeConnection", summary = "Removes a connection, its integrations and its secrets")
    @APIResponse(responseCode = "204", description = "Everything is gone")
    @APIResponse(responseCode = "202", description = "It is gone; its secrets go as soon as the secret store answers again")
    @APIResponse(responseCode = "400", description = "The name does not fit")
    public Uni<RestResponse<Void>> remove(@PathParam("id") UUID id,
            @QueryParam("confirm") @DefaultValue("") @Parameter(description = "The name of the connection", example = "Contoso") String confirm) {
        return removal.remove(id, callers.caller(), confirm)
                .map(gone -> RestResponse.status(gone ? RestResponse.Status.NO_CONTENT : RestResponse.Status.ACCEPTED));
    }
}
