package io.adobridge.reporting.gate;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.gate.QualityGates.Filter;
import io.smallrye.mutiny.Uni;

/** Quality gates over HTTP. */
@Path("/api/v1/quality-gates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Quality gates", description = "Verdicts of any tool")
class QualityGateResource {

    private final GateSubmissions submissions;
    private final GateIntake intake;
    private final QualityGates gates;
    private final Reaches reaches;

    QualityGateResource(GateSubmissions submissions, GateIntake intake, QualityGates gates, Reaches reaches) {
        this.submissions = submissions;
        this.intake = intake;
        this.gates = gates;
        this.reaches = reaches;
    }

    @POST
    @RolesAllowed("reports:write")
    @Operation(summary = "Report a quality gate", description = "Role reports:write. Accepted means kept: its statuses are delivered "
            + "from then on until they stand. A report with the content of the latest one about the same is that one. One that names a "
            + "branch alone stands on the branch's head.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostQualityGate.class), examples = @ExampleObject(name = "failed", value = GateExamples.POST)))
    @APIResponse(responseCode = "202", description = "Accepted", content = @Content(schema = @Schema(implementation = QualityGateView.class), examples = @ExampleObject(name = "failed", value = GateExamples.GATE)))
    public Uni<RestResponse<QualityGateView>> report(@NotNull @Valid PostQualityGate posted,
            @HeaderParam("Idempotency-Key") @Nullable @Size(max = 255) String key) {
        return reach(posted)
                .chain(reach -> submissions.submit(posted, reach, Optional.ofNullable(key))
                        .chain(taken -> shown(taken, reach)))
                .map(QualityGateResource::accepted);
    }

    private Uni<QualityGateView> shown(Taken taken, Reach reach) {
        return taken.made().map(Uni.createFrom()::item).orElseGet(() -> gates.require(taken.id(), reach));
    }

    private Uni<Reach> reach(PostQualityGate posted) {
        return posted.connectionId() == null ? Uni.createFrom().item(reaches.current())
                : reaches.including(posted.connectionId());
    }

    private static RestResponse<QualityGateView> accepted(QualityGateView view) {
        return RestResponse.ResponseBuilder.<QualityGateView> create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/api/v1/quality-gates/" + view.id())).entity(view).build();
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List quality gates", description = "Role reports:read. Newest first, without their deliveries.")
    @APIResponse(responseCode = "200", description = "A page of quality gates", content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":["
            + GateExamples.LISTED + "],\"next\":null}")))
    public Uni<PageOf<QualityGateView>> list(@QueryParam("connection") @Nullable UUID connection,
            @QueryParam("source") @Nullable @Size(max = 100) String source, @QueryParam("commit") @Nullable String commit,
            @QueryParam("pullRequest") @Nullable Integer pullRequest,
            @QueryParam("build") @Nullable @Size(max = 200) String build, @BeanParam @Valid PageRequest page) {
        Filter filter = new Filter(Optional.ofNullable(connection), Optional.ofNullable(source),
                Optional.ofNullable(commit).map(sha -> sha.toLowerCase(Locale.ROOT)), Optional.ofNullable(pullRequest),
                Optional.ofNullable(build));
        return gates.page(reaches.current(), filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Show a quality gate", description = "Role reports:read. With its deliveries and their states.")
    @APIResponse(responseCode = "200", description = "The quality gate", content = @Content(schema = @Schema(implementation = QualityGateView.class), examples = @ExampleObject(name = "failed", value = GateExamples.GATE)))
    public Uni<QualityGateView> show(@PathParam("id") UUID id) {
        return gates.require(id, reaches.current());
    }

    @POST
    @Path("{id}/retraction")
    @RolesAllowed("reports:write")
    @Operation(summary = "Withdraw a quality gate", description = "Role reports:write. Where it was the last to speak, its statuses "
            + "become notSet and its property and tag go; a newer report's word stays. Withdrawing twice is withdrawing once.")
    @APIResponse(responseCode = "202", description = "Withdrawn; its deliveries say where that has arrived", content = @Content(schema = @Schema(implementation = QualityGateView.class), examples = @ExampleObject(name = "withdrawn", value = GateExamples.GATE)))
    public Uni<RestResponse<QualityGateView>> retract(@PathParam("id") UUID id) {
        Reach reach = reaches.current();
        return intake.retract(id, reach)
                .chain(() -> gates.require(id, reach))
                .map(QualityGateResource::accepted);
    }
}
