package io.adobridge.ingestion.repos;

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

@Path("/api/v1/connections/{connection}/pull-requests")
@RolesAllowed("ingestion:read")
@Tag(name = "Repositories")
class PullRequestResource {

    private final Reader reader;

    PullRequestResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists the pull requests of a connection", description = "Needs the role `ingestion:read`. Newest first.")
    @APIResponse(responseCode = "200", content = @Content(example = PullRequestView.EXAMPLE))
    public Uni<RestResponse<PageOf<PullRequestView>>> list(@PathParam("connection") UUID connection,
            @BeanParam @Valid PullRequestFilter filter,
            @BeanParam @Valid PageRequest page) {
        return reader.page(PullRequestView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Path("{pullRequest}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shows a pull request", description = "Needs the role `ingestion:read`.")
    @APIResponse(responseCode = "200", content = @Content(example = PullRequestView.ONE))
    @APIResponse(responseCode = "404", description = "The pull request is not known (yet)")
    public Uni<RestResponse<PullRequestView>> show(@PathParam("connection") UUID connection,
            @PathParam("pullRequest") long pullRequest) {
        return reader.one(PullRequestView.ENTITY, Where.of(connection).is("pull_request_id", pullRequest),
                "pull request " + pullRequest);
    }

    @GET
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all pull requests of a connection, one per line")
    public Multi<byte[]> stream(@PathParam("connection") UUID connection, @BeanParam @Valid PullRequestFilter filter) {
        return reader.export(PullRequestView.ENTITY, filter.where(connection));
    }
}
