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
import io.adobridge.kit.paging.PageOf;
import io.adobridge.kit.paging.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/build-parts")
@RolesAllowed("ingestion:read")
@Tag(name = "Pipelines")
class BuildPartResource {

    private final Reader reader;

    BuildPartResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists what became of stages, phases and jobs, each by its latest attempt", description = "Needs the role `ingestion:read`. Newest builds first.")
    @APIResponse(responseCode = "200", content = @Content(example = BuildPartView.EXAMPLE))
    public Uni<RestResponse<PageOf<BuildPartView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildPartFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(BuildPartView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all stages, phases and jobs, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid BuildPartFilter filter) {
        return reader.export(BuildPartView.ENTITY, filter.where(connection));
    }
}
