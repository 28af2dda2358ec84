package io.adobridge.ingestion.pipelines.facts;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.adobridge.ingestion.reading.Reader;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/builds/{build}/facts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ingestion:read")
@Tag(name = "Pipelines")
class FactsResource {

    private final BuildFacts facts;
    private final Reader reader;

    FactsResource(BuildFacts facts, Reader reader) {
        this.facts = facts;
        this.reader = reader;
    }

    @GET
    @Operation(summary = "Shows what is known of a build, for gates", description = "Needs the role `ingestion:read`. Facts that are not complete may change and must not be judged.")
    @APIResponse(responseCode = "200", content = @Content(example = FactsView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "The build is not known (yet)")
    public Uni<FactsView> show(@PathParam("connection") UUID connection, @PathParam("build") long build) {
        reader.admit(connection);
        return facts.of(connection, build);
    }
}
