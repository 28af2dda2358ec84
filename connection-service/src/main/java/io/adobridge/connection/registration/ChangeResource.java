package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import io.adobridge.connection.edit.MergePatch;
import io.adobridge.connection.target.Service;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** Changes what a saved connection uses. */
@Path("/api/v1/connections")
@Tag(name = "Connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChangeResource {

    private final ConnectionEditor editor;
    private final TokenReplacement tokens;
    private final IntegrationSwitch integrations;
    private final CallerProvider callers;

    ChangeResource(ConnectionEditor editor, TokenReplacement tokens, IntegrationSwitch integrations,
            CallerProvider callers) {
        this.editor = editor;
        this.tokens = tokens;
        this.integrations = integrations;
        this.callers = callers;
    }

    /** Needs the entity tag of the connection as {@code If-Match}; the host and the token stay. */
    @PATCH
    @Path("{id}")
    @Consumes({ MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON })
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "editConnection", summary = "Changes what the patch names (RFC 7396); what is looked at has to hold first")
    @RequestBody(content = {
            @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EditConnection.class), examples = @ExampleObject(name = "patch", value = Examples.PATCH)),
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EditConnection.class), examples = @ExampleObject(name = "patch", value = Examples.PATCH)) })
    @APIResponse(responseCode = "200", description = "The connection as it is now", content = @Content(schema = @Schema(implementation = ConnectionView.class), examples = @ExampleObject(name = "connection", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "409", description = "The name is taken, or the token was replaced meanwhile")
    @APIResponse(responseCode = "412", description = "The connection has changed since it was read")
    @APIResponse(responseCode = "422", description = "It would not hold, or the host is another")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<ConnectionView>> edit(@PathParam("id") UUID id, @NotNull ObjectNode patch,
            @QueryParam("validate") @DefaultValue("true") @Parameter(description = "false to save it as it is") boolean verify,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return editor.edit(id, new Edit(callers.caller(), patch, ifMatch, verify)).map(Stated::toResponse);
    }

    /** The new token has to hold, and is used by all services within 30 s; the old one stays good until then. */
    @PUT
    @Path("{id}/token")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "replaceToken", summary = "Replaces the token without an outage; the new one has to hold first")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "token", value = Examples.TOKEN)))
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(schema = @Schema(implementation = ConnectionView.class), examples = @ExampleObject(name = "connection", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "409", description = "Somebody else has replaced it meanwhile")
    @APIResponse(responseCode = "422", description = "The new token does not hold; the old one stays in use")
    public Uni<RestResponse<ConnectionView>> replaceToken(@PathParam("id") UUID id, @NotNull @Valid ReplaceToken request,
            @QueryParam("validate") @DefaultValue("true") boolean verify) {
        return tokens.replace(id, callers.caller(), request, verify).map(Stated::toResponse);
    }

    /** Entra has to accept it and the connection has to hold; its access tokens are obtained with it from now on. */
    @PUT
    @Path("{id}/credentials")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "replaceCredentials", summary = "Replaces the client secret or certificate of a service principal without an outage")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "secret", value = Examples.CREDENTIALS)))
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(schema = @Schema(implementation = ConnectionView.class), examples = @ExampleObject(name = "connection", value = Examples.ENTRA_CONNECTION)))
    @APIResponse(responseCode = "409", description = "Somebody else has replaced it meanwhile, or the connection signs in another way")
    @APIResponse(responseCode = "422", description = "Entra or Azure DevOps refuses it; the old one stays in use")
    public Uni<RestResponse<ConnectionView>> replaceCredentials(@PathParam("id") UUID id,
            @NotNull @Valid ReplaceCredentials request, @QueryParam("validate") @DefaultValue("true") boolean verify) {
        return tokens.replace(id, callers.caller(), request, verify).map(Stated::toResponse);
    }

    /** Needs the entity tag of the connection as {@code If-Match}. */
    @PATCH
    @Path("{id}/integrations/{service}")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "switchIntegration", summary = "Switches one service of a connection on or off")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "off", value = Examples.SWITCH)))
    @APIResponse(responseCode = "200", description = "The connection as it is now", content = @Content(schema = @Schema(implementation = ConnectionView.class), examples = @ExampleObject(name = "connection", value = Examples.CONNECTION)))
    @APIResponse(responseCode = "412", description = "The connection has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<ConnectionView>> switchIntegration(@PathParam("id") UUID id,
            @PathParam("service") Service service, @NotNull @Valid SwitchIntegration request,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return integrations.turn(id, callers.caller(), new IntegrationSwitch.Turn(service, request.enabled(), ifMatch))
                .map(Stated::toResponse);
    }
}
