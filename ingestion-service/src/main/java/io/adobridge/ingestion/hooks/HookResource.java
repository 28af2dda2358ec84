package io.adobridge.ingestion.hooks;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** Service hooks over HTTP: open to everybody, proved by the connection's secret. */
@Path("/hooks/azure-devops/{connection}")
@Tag(name = "Service hooks", description = "What Azure DevOps calls by itself")
class HookResource {

    private static final String PUSH = """
            {"subscriptionId":"0d7f9b2c-6a0a-4c0e-8a52-0a4f3c1d2e11","notificationId":3,"eventType":"git.push",
            "publisherId":"tfs","resource":{"repository":{"id":"278d5cd2-584d-4b63-824a-2ba458937249"}},
            "resourceContainers":{"project":{"id":"be9b3917-87e6-42a4-a549-2bc06a7a878f"}}}""";

    private static final String TAKEN = """
            {"repeated":false}""";

    private final HookIntake intake;

    HookResource(HookIntake intake) {
        this.intake = intake;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseStatus(202)
    @SecurityRequirementsSet
    @Operation(summary = "Takes an event of a service hook", description = "Proved by HTTP basic authentication: user `adobridge`, "
            + "password as `PUT /api/v1/connections/{connection}/hooks/secret` gave it. What the event tells of is read within "
            + "seconds. An event that comes again is answered and changes nothing.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, examples = @ExampleObject(name = "push", value = PUSH)))
    @APIResponse(responseCode = "202", description = "Stored", content = @Content(schema = @Schema(implementation = Taken.class), example = TAKEN))
    @APIResponse(responseCode = "401", description = "The secret is missing, or is not the connection's")
    @APIResponse(responseCode = "404", description = "No such connection")
    public Uni<Taken> take(@PathParam("connection") UUID connection,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization, byte @Nullable [] body) {
        return intake.take(connection, authorization, body == null ? new byte[0] : body).map(news -> new Taken(!news));
    }

    /** @param repeated whether the event was here already */
    record Taken(boolean repeated) {
    }
}
