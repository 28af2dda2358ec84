package io.adobridge.ingestion.boards;

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

@Path("/api/v1/connections/{connection}/work-items")
@RolesAllowed("ingestion:read")
@Tag(name = "Boards")
class WorkItemResource {

    private final Reader reader;

    WorkItemResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the work items of a connection", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = WorkItemView.EXAMPLE))
    public Uni<RestResponse<PageOf<WorkItemView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid WorkItemFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(WorkItemView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all work items of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid WorkItemFilter filter) {
        return reader.export(WorkItemView.ENTITY, filter.where(connection));
    }

    @GET
    @Path("{workItem}/revisions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the revisions of a work item", description = "Needs the role `ingestion:read`. Oldest first.")
    @APIResponse(responseCode = "200", content = @Content(example = WorkItemView.EXAMPLE))
    public Uni<RestResponse<PageOf<WorkItemView>>> revisions(@PathParam("connection") UUID connection,
            @PathParam("workItem") long workItem,
            @BeanParam @Valid PageRequest page) {
        return reader.page(WorkItemView.REVISIONS, Where.of(connection).is("work_item_id", workItem), page);
    }
}
