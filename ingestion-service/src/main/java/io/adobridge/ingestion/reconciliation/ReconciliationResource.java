package io.adobridge.ingestion.reconciliation;

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
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/sync/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("ingestion:read")
@Tag(name = "Synchronisation")
class ReconciliationResource {

    private final Reader reader;

    ReconciliationResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Operation(summary = "Shows what increments have missed, as the last comparison found", description = "By project and kind. Needs the role `ingestion:read`. What differed has been put right, or is being read again.")
    @APIResponse(responseCode = "200", content = @Content(example = ReconciliationView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<RestResponse<PageOf<ReconciliationView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid ReconciliationFilter filter, @BeanParam @Valid PageRequest page) {
        return reader.page(ReconciliationView.ENTITY, filter.where(connection), page);
    }
}
