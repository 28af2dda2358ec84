package io.adobridge.ingestion.boards.deletions;

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

@Path("/api/v1/connections/{connection}/deleted-work-items")
@RolesAllowed("ingestion:read")
@Tag(name = "Boards")
class DeletedWorkItemResource {

    private final Reader reader;

    DeletedWorkItemResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the work items in the recycle bins of a connection", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = DeletedWorkItemView.EXAMPLE))
    public Uni<RestResponse<PageOf<DeletedWorkItemView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid DeletedWorkItemFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(DeletedWorkItemView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all work items in the recycle bins of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid DeletedWorkItemFilter filter) {
        return reader.export(DeletedWorkItemView.ENTITY, filter.where(connection));
    }
}
