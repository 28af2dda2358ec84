package io.adobridge.ingestion.sync;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.adobridge.ingestion.reading.Reader;
import io.adobridge.ingestion.stream.Spending;
import io.adobridge.ingestion.stream.Streams;
import io.smallrye.mutiny.Uni;

@Path("/api/v1/connections/{connection}/sync")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Synchronisation")
class SyncResource {

    private final Streams streams;
    private final Spending spending;
    private final Reader reader;

    SyncResource(Streams streams, Spending spending, Reader reader) {
        this.streams = streams;
        this.spending = spending;
        this.reader = reader;
    }

    @GET
    @RolesAllowed("ingestion:read")
    @Operation(summary = "Shows how far the ingestion of a connection has come", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = SyncView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<SyncView> show(@PathParam("connection") UUID connection) {
        reader.admit(connection);
        return streams.progress(connection).map(progress -> SyncView.of(connection, progress));
    }

    @GET
    @Path("calls")
    @RolesAllowed("ingestion:read")
    @Operation(summary = "Shows what the ingestion of a connection has cost", description = "Calls to Azure DevOps and time spent waiting for it, by integration and stream. Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = CallsView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No connection that the caller reaches")
    public Uni<CallsView> calls(@PathParam("connection") UUID connection) {
        reader.admit(connection);
        return spending.of(connection).map(spent -> CallsView.of(connection, spent));
    }

    @POST
    @RolesAllowed("ingestion:write")
    @ResponseStatus(202)
    @Operation(summary = "Looks for news in every stream now", description = "Needs the role `ingestion:write`.")
    @APIResponse(responseCode = "202", description = "Asked for, with how far it is", content = @Content(example = SyncView.EXAMPLE))
    public Uni<SyncView> runNow(@PathParam("connection") UUID connection) {
        reader.admit(connection);
        return streams.runNow(connection).chain(() -> show(connection));
    }

    @POST
    @Path("{stream}/reset")
    @RolesAllowed("ingestion:write")
    @ResponseStatus(202)
    @Operation(summary = "Starts the streams of one kind again, as if nothing had been read", description = "Needs the role `ingestion:write`. What was ingested stays, and is replaced where it differs.")
    @APIResponse(responseCode = "202", description = "Asked for, with how far it is", content = @Content(example = SyncView.EXAMPLE))
    @APIResponse(responseCode = "404", description = "No such stream")
    public Uni<SyncView> reset(@PathParam("connection") UUID connection, @PathParam("stream") String stream) {
        reader.admit(connection);
        return streams.reset(connection, stream).chain(() -> show(connection));
    }
}
