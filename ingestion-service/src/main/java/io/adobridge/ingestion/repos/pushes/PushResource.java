package io.adobridge.ingestion.repos.pushes;

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

@Path("/api/v1/connections/{connection}/pushes")
@RolesAllowed("ingestion:read")
@Tag(name = "Repositories")
class PushResource {

    private final Reader reader;

    PushResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the pushes of a connection", description = "Needs the role `ingestion:read`. Newest first.")
    @APIResponse(responseCode = "200", content = @Content(example = PushView.EXAMPLE))
    public Uni<RestResponse<PageOf<PushView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid PushFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(PushView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all pushes of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid PushFilter filter) {
        return reader.export(PushView.ENTITY, filter.where(connection));
    }
}
