package io.adobridge.connection.registration;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.connection.access.Roles;
import io.adobridge.connection.verification.Report;
import io.adobridge.kit.access.CallerProvider;
import io.smallrye.mutiny.Uni;

/** Says whether connections hold, saved ones and others. */
@Path("/api/v1/connections")
@Tag(name = "Verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    private final Candidates candidates;
    private final Verification verification;
    private final CallerProvider callers;

    VerificationResource(Candidates candidates, Verification verification, CallerProvider callers) {
        this.candidates = candidates;
        this.verification = verification;
        this.callers = callers;
    }

    /** The report, whatever it says; nothing is saved. */
    @POST
    @Path("validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "tryConnection", summary = "Says whether a connection would hold, without saving it")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "services", value = Examples.REGISTER)))
    @APIResponse(responseCode = "200", description = "What was found", content = @Content(examples = @ExampleObject(name = "report", value = Examples.REPORT)))
    public Uni<Report> tryOut(@NotNull @Valid RegisterConnection request) {
        return candidates.tryOut(request);
    }

    /** The report, which also decides the connection's state. */
    @POST
    @Path("{id}/validate")
    @RolesAllowed({ Roles.WRITE, Roles.ADMIN })
    @Operation(operationId = "verifyConnection", summary = "Says whether a saved connection holds, and records it as its state")
    @APIResponse(responseCode = "200", description = "What was found", content = @Content(examples = @ExampleObject(name = "report", value = Examples.REPORT)))
    public Uni<Report> verify(@PathParam("id") UUID id) {
        return verification.verify(id, callers.caller());
    }
}
