package io.adobridge.ingestion.pipelines.releases;

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

@Path("/api/v1/connections/{connection}/releases")
@RolesAllowed("ingestion:read")
@Tag(name = "Pipelines")
class ReleaseResource {

    private final Reader reader;

    ReleaseResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the releases of a connection", description = "Needs the role `ingestion:read`. Newest first.")
    @APIResponse(responseCode = "200", content = @Content(example = ReleaseView.EXAMPLE))
    public Uni<RestResponse<PageOf<ReleaseView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid ReleaseFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(ReleaseView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all releases of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid ReleaseFilter filter) {
        return reader.export(ReleaseView.ENTITY, filter.where(connection));
    }
}
