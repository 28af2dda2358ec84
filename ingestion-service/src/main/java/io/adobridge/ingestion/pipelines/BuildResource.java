package io.adobridge.ingestion.pipelines;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.adobridge.ingestion.reading.Reader;
import io.adobridge.ingestion.reading.Where;
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/builds")
@RolesAllowed("ingestion:read")
@Tag(name = "Pipelines")
class BuildResource {

    private final Reader reader;

    BuildResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the builds of a connection", description = "Needs the role `ingestion:read`. Newest first.")
    @APIResponse(responseCode = "200", content = @Content(example = BuildView.EXAMPLE))
    public Uni<RestResponse<PageOf<BuildView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(BuildView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all builds of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid BuildFilter filter) {
        return reader.export(BuildView.ENTITY, filter.where(connection));
    }

    @GET
    @Path("{build}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows a build", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = BuildView.ONE))
    @APIResponse(responseCode = "404", description = "The build is not known (yet)")
    public Uni<RestResponse<BuildView>> show(@PathParam("connection") UUID connection, @PathParam("build") long build) {
        return reader.one(BuildView.ENTITY, Where.of(connection).is("build_id", build), "build " + build);
    }

    @GET
    @Path("{build}/timeline")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows the timeline of a build, with every attempt of each stage, phase, job and task", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = TimelineView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "The build is not known (yet)")
    public Uni<RestResponse<TimelineView>> timeline(@PathParam("connection") UUID connection, @PathParam("build") long build) {
        return reader.one(TimelineView.ENTITY, Where.of(connection).is("build_id", build), "build " + build);
    }
}
