package io.adobridge.ingestion.repos.tfvc;

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

@Path("/api/v1/connections/{connection}/changeset-files")
@RolesAllowed("ingestion:read")
@Tag(name = "Repositories")
class ChangesetFileResource {

    private final Reader reader;

    ChangesetFileResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the files of the changesets of a connection", description = "Needs the role `ingestion:read`. Newest changeset first.")
    @APIResponse(responseCode = "200", content = @Content(example = ChangesetFileView.EXAMPLE))
    public Uni<RestResponse<PageOf<ChangesetFileView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid ChangesetFileFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(ChangesetFileView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all files of the changesets of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid ChangesetFileFilter filter) {
        return reader.export(ChangesetFileView.ENTITY, filter.where(connection));
    }
}
