package io.adobridge.ingestion.retention;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Reader;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
class RetentionResource {

    private static final Logger LOG = Logger.getLogger(RetentionResource.class);

    private final RetentionSettings settings;
    private final Reader reader;
    private final CallerProvider callers;

    RetentionResource(RetentionSettings settings, Reader reader, CallerProvider callers) {
        this.settings = settings;
        this.reader = reader;
        this.callers = callers;
    }

    @GET
    @RolesAllowed("ingestion:read")
    @Operation(summary = "Shows how long what was ingested is kept", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RetentionView.class), example = RetentionView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<RestResponse<RetentionView>> show(@PathParam("connection") UUID connection) {
        reader.admit(connection);
        return settings.find(connection).map(RetentionResource::toResponse);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("ingestion:write")
    @Operation(summary = "Chooses how long what is ingested is kept", description = "Needs the role `ingestion:write` and the "
            + "entity tag of the retention as `If-Match`. What is older then goes within the minute, apart from what is open.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChooseRetention.class), examples = @ExampleObject(name = "days", value = ChooseRetention.EXAMPLE)))
    @APIResponse(responseCode = "200", description = "The retention as it is now", content = @Content(schema = @Schema(implementation = RetentionView.class), example = RetentionView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    @APIResponse(responseCode = "412", description = "The retention has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<RetentionView>> choose(@PathParam("connection") UUID connection,
            @NotNull @Valid ChooseRetention choice, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        reader.admit(connection);
        String caller = callers.caller().name();
        return settings.change(connection, choice.retention(), caller, ifMatch)
                .invoke(setting -> LOG.infof("%s chose to keep what is ingested of %s %s", caller, connection,
                        choice.days() == null ? "for ever" : "for " + choice.days() + " days"))
                .map(RetentionResource::toResponse);
    }

    @DELETE
    @RolesAllowed("ingestion:write")
    @Operation(summary = "Goes back to what the operator has chosen for all connections", description = "Needs the role "
            + "`ingestion:write` and the entity tag of the retention as `If-Match`.")
    @APIResponse(responseCode = "200", description = "The retention as it is now", content = @Content(schema = @Schema(implementation = RetentionView.class), example = RetentionView.BY_DEFAULT))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    @APIResponse(responseCode = "412", description = "The retention has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Uni<RestResponse<RetentionView>> reset(@PathParam("connection") UUID connection,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        reader.admit(connection);
        String caller = callers.caller().name();
        return settings.reset(connection, caller, ifMatch)
                .invoke(() -> LOG.infof("%s chose to keep what is ingested of %s as the operator has it", caller, connection))
                .map(RetentionResource::toResponse);
    }

    private static RestResponse<RetentionView> toResponse(Setting setting) {
        return RestResponse.ResponseBuilder.ok(RetentionView.of(setting))
                .header(HttpHeaders.ETAG, setting.etag()).build();
    }
}
