package io.adobridge.reporting.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import io.adobridge.reporting.owngate.GateRegistry;
import io.smallrye.mutiny.Uni;

/** Evaluations of own gates over HTTP. */
@Path("/api/v1/gates/{gate}/evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own gates")
class EvaluationResource {

    private final GateRegistry registry;
    private final EvaluationQueue queue;
    private final Evaluations evaluations;
    private final Reaches reaches;
    private final Clock clock;

    EvaluationResource(GateRegistry registry, EvaluationQueue queue, Evaluations evaluations, Reaches reaches, Clock clock) {
        this.registry = registry;
        this.queue = queue;
        this.evaluations = evaluations;
        this.reaches = reaches;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("reports:write")
    @ResponseStatus(202)
    @Operation(summary = "Evaluate an own gate", description = "Role reports:write. For a build, or for the builds that are known of a "
            + "commit; asked twice it is one evaluation.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EvaluateGate.class), examples = @ExampleObject(name = "build", value = EvaluateGate.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Kept, and evaluated within moments", content = @Content(examples = @ExampleObject(name = "one", value = "["
            + EvaluationView.EXAMPLE + "]")))
    public Uni<List<EvaluationView>> evaluate(@PathParam("gate") UUID gate, @NotNull @Valid EvaluateGate asked) {
        return registry.require(gate, reaches.current())
                .map(found -> List.of(asked.of(gate, found.connectionId())))
                .chain(all -> queue.askAll(all, clock.instant()))
                .chain(evaluations::some);
    }

    @GET
    @RolesAllowed("reports:read")
    @Operation(summary = "List the evaluations of an own gate", description = "Role reports:read. Those asked for last first.")
    @APIResponse(responseCode = "200", description = "A page of evaluations", content = @Content(examples = @ExampleObject(name = "one", value = "{\"items\":["
            + EvaluationView.EXAMPLE + "],\"next\":null}")))
    public Uni<PageOf<EvaluationView>> list(@PathParam("gate") UUID gate, @QueryParam("build") @Nullable Integer build,
            @QueryParam("commit") @Nullable String commit, @BeanParam @Valid PageRequest page) {
        String sha = Optional.ofNullable(commit).map(text -> text.toLowerCase(Locale.ROOT)).orElse(null);
        return registry.require(gate, reaches.current()).chain(found -> evaluations.page(gate, build, sha, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed("reports:read")
    @Operation(summary = "Explain an evaluation", description = "Role reports:read. Condition by condition.")
    @APIResponse(responseCode = "200", description = "The evaluation", content = @Content(schema = @Schema(implementation = EvaluationView.class), examples = @ExampleObject(name = "failed", value = EvaluationView.EXAMPLE)))
    public Uni<EvaluationView> show(@PathParam("gate") UUID gate, @PathParam("id") UUID id) {
        return registry.require(gate, reaches.current()).chain(found -> evaluations.require(gate, id));
    }
}
