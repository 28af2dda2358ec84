package io.adobridge.reporting.checks;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.reporting.access.Reaches;
import io.smallrye.mutiny.Uni;

/** Checks over HTTP: open to everybody, proved by the secret of the source that they ask for. */
@Path("/api/v1/checks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checks", description = "What pipelines wait for")
class CheckResource {

    private final CheckIntake intake;
    private final CheckLog log;
    private final CheckQueue queue;
    private final PlanOrigin origin;
    private final Reaches reaches;

    CheckResource(CheckIntake intake, CheckLog log, CheckQueue queue, PlanOrigin origin, Reaches reaches) {
        this.intake = intake;
        this.log = log;
        this.queue = queue;
        this.origin = origin;
        this.reaches = reaches;
    }

    @POST
    @Path("quality-gate")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(summary = "Wait for a quality gate", description = "For the check Invoke REST API with completion event Callback and its "
            + "usual headers. Proved by basic authentication with the source's id or name and its secret. Acknowledged once it "
            + "is kept; answered when the gate is known, failed at the deadline. A task that asks again is answered as before.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WaitForGate.class), examples = @ExampleObject(name = "commit", value = CheckExamples.ASKED)))
    @APIResponse(responseCode = "200", description = "Kept", content = @Content(schema = @Schema(implementation = CheckView.class), examples = @ExampleObject(name = "waiting", value = CheckExamples.CHECK)))
    public Uni<RestResponse<CheckView>> waitFor(
            @HeaderParam("Authorization") @Parameter(hidden = true) @Nullable String authorization,
            @BeanParam @Valid PlanHeaders plan, @NotNull @Valid WaitForGate asked) {
        return intake.inTime(intake.gate(CheckProof.of(authorization), asked)
                .invoke(gate -> origin.require(gate.repository().connectionId(), plan.address()))
                .chain(gate -> intake.accept(gate, asked, plan)))
                .map(check -> RestResponse.ResponseBuilder.ok(check)
                        .location(URI.create("/api/v1/checks/" + check.id())).build());
    }

    @POST
    @Path("quality-gate/now")
    @PermitAll
    @SecurityRequirementsSet
    @Operation(summary = "Look at a quality gate", description = "For the check Invoke REST API with completion event ApiResponse and the "
            + "success criteria eq(root['status'],'successful'); Azure Pipelines asks again by itself. Proved like the other.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WaitForGate.class), examples = @ExampleObject(name = "commit", value = CheckExamples.ASKED)))
    @APIResponse(responseCode = "200", description = "What is known: pending, successful or failed", content = @Content(schema = @Schema(implementation = Now.class), examples = @ExampleObject(name = "failed", value = CheckExamples.NOW)))
    public Uni<Now> look(@HeaderParam("Authorization") @Parameter(hidden = true) @Nullable String authorization,
            @NotNull @Valid WaitForGate asked) {
        return intake.gate(CheckProof.of(authorization), asked).chain(queue::gate)
                .map(found -> Now.of(found.flatMap(KnownGate::answer)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show a check", description = "Role reports:read. What became of it, and why where it was not answered.")
    @APIResponse(responseCode = "200", description = "The check", content = @Content(schema = @Schema(implementation = CheckView.class), examples = @ExampleObject(name = "waiting", value = CheckExamples.CHECK)))
    public Uni<CheckView> show(@PathParam("id") UUID id) {
        return log.require(id, reaches.current());
    }

    /**
     * What is known of a gate at this moment.
     *
     * @param status {@code pending}, {@code successful} or {@code failed}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Now(String status, @Nullable String text, @Nullable UUID reportId) {

        static Now of(Optional<GateAnswer> answer) {
            return answer.map(known -> new Now(known.passed() ? "successful" : "failed", known.text(), known.report()))
                    .orElseGet(() -> new Now("pending", null, null));
        }
    }
}
