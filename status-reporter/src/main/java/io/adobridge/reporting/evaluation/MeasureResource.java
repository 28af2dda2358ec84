package io.adobridge.reporting.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.adobridge.reporting.access.Reach;
import io.adobridge.reporting.access.Reaches;
import io.adobridge.reporting.source.Sources;
import io.smallrye.mutiny.Uni;

/** Measures over HTTP. Posting the same again changes nothing, so that no key is needed. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Own gates")
class MeasureResource {

    private final Sources sources;
    private final MeasureLog log;
    private final Evaluations evaluations;
    private final Reaches reaches;
    private final Clock clock;

    MeasureResource(Sources sources, MeasureLog log, Evaluations evaluations, Reaches reaches, Clock clock) {
        this.sources = sources;
        this.log = log;
        this.evaluations = evaluations;
        this.reaches = reaches;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("reports:write")
    @ResponseStatus(202)
    @Operation(summary = "Post measures", description = "Role reports:write. Accepted means kept; the gates of the source that concern "
            + "the repository are evaluated within moments.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PostMeasures.class), examples = @ExampleObject(name = "one", value = PostMeasures.EXAMPLE)))
    @APIResponse(responseCode = "202", description = "Kept, with what they have evaluated", content = @Content(schema = @Schema(implementation = Kept.class), examples = @ExampleObject(name = "one", value = "{\"evaluations\":["
            + EvaluationView.EXAMPLE + "]}")))
    public Uni<Kept> post(@NotNull @Valid PostMeasures posted) {
        posted.requireSense();
        return reach(posted).chain(reach -> keep(posted, reach))
                .chain(evaluations::some)
                .map(Kept::new);
    }

    private Uni<List<UUID>> keep(PostMeasures posted, Reach reach) {
        return sources.require(posted.source(), reach)
                .chain(source -> log.keep(source.id(), posted.place().resolve(source, reach), posted.subject(),
                        posted.measures(), clock.instant()));
    }

    private Uni<Reach> reach(PostMeasures posted) {
        return posted.connectionId() == null ? Uni.createFrom().item(reaches.current())
                : reaches.including(posted.connectionId());
    }

    /**
     * The answer to measures.
     *
     * @param evaluations of the source's gates for the repository; none where it has none
     */
    record Kept(List<EvaluationView> evaluations) {
    }
}
