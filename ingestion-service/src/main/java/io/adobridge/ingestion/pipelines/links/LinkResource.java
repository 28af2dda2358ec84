package io.adobridge.ingestion.pipelines.links;

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

@Path("/api/v1/connections/{connection}")
@RolesAllowed("ingestion:read")
@Tag(name = "Pipelines")
class LinkResource {

    private final Reader reader;

    LinkResource(Reader reader) {
        this.reader = reader;
    }

    @GET
    @Path("build-commits")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists which commits builds contain that the builds before them did not", description = "Needs the role `ingestion:read`. Newest builds first.")
    @APIResponse(responseCode = "200", content = @Content(example = BuildCommitView.EXAMPLE))
    public Uni<RestResponse<PageOf<BuildCommitView>>> commits(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildCommitFilter filter, @BeanParam @Valid PageRequest page) {
        return reader.page(BuildCommitView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Path("build-commits")
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all commits of builds, one per line")
    public Multi<byte[]> streamCommits(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildCommitFilter filter) {
        return reader.export(BuildCommitView.ENTITY, filter.where(connection));
    }

    @GET
    @Path("build-work-items")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists which work items builds are about, by their commits and pull requests", description = "Needs the role `ingestion:read`. Newest builds first.")
    @APIResponse(responseCode = "200", content = @Content(example = BuildWorkItemView.EXAMPLE))
    public Uni<RestResponse<PageOf<BuildWorkItemView>>> listWorkItems(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildWorkItemFilter filter, @BeanParam @Valid PageRequest page) {
        return reader.page(BuildWorkItemView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Path("build-work-items")
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all work items of builds, one per line")
    public Multi<byte[]> streamWorkItems(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildWorkItemFilter filter) {
        return reader.export(BuildWorkItemView.ENTITY, filter.where(connection));
    }

    @GET
    @Path("build-pull-requests")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Lists which pull requests builds checked or contain as merged since the builds before them", description = "Needs the role `ingestion:read`. Newest builds first.")
    @APIResponse(responseCode = "200", content = @Content(example = BuildPullRequestView.EXAMPLE))
    public Uni<RestResponse<PageOf<BuildPullRequestView>>> pullRequests(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildPullRequestFilter filter, @BeanParam @Valid PageRequest page) {
        return reader.page(BuildPullRequestView.ENTITY, filter.where(connection), page);
    }

    @GET
    @Path("build-pull-requests")
    @Produces(Reader.NDJSON)
    @Operation(summary = "Lists all pull requests of builds, one per line")
    public Multi<byte[]> streamPullRequests(@PathParam("connection") UUID connection,
            @BeanParam @Valid BuildPullRequestFilter filter) {
        return reader.export(BuildPullRequestView.ENTITY, filter.where(connection));
    }
}
