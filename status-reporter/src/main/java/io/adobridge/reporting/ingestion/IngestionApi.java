package io.adobridge.reporting.ingestion;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.smallrye.mutiny.Uni;

/** What ingestion-service tells workloads, as far as it is asked here. */
@Path("/api/v1/connections/{connection}")
@RegisterRestClient(configKey = "ingestion-service")
interface IngestionApi {

    /** What happened after a number, oldest first; held back up to {@code wait} seconds while there is nothing. */
    @GET
    @Path("events")
    Uni<Events> events(@PathParam("connection") UUID connection, @QueryParam("after") long after,
            @QueryParam("wait") long wait, @QueryParam("limit") int limit,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("builds/{build}")
    Uni<IngestedBuild> build(@PathParam("connection") UUID connection, @PathParam("build") int build,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** Newest first. */
    @GET
    @Path("builds")
    Uni<Builds> builds(@PathParam("connection") UUID connection, @QueryParam("pipeline") long pipeline,
            @QueryParam("branch") String branch, @QueryParam("result") String result, @QueryParam("limit") int limit,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("builds/{build}/facts")
    Uni<BuildFacts> facts(@PathParam("connection") UUID connection, @PathParam("build") int build,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("projects/{project}")
    Uni<Project> project(@PathParam("connection") UUID connection, @PathParam("project") UUID project,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("pull-requests/{pullRequest}")
    Uni<IngestedPullRequest> pullRequest(@PathParam("connection") UUID connection,
            @PathParam("pullRequest") int pullRequest, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Events(List<IngestionEvent> items) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Builds(List<IngestedBuild> items) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Project(String name) {
    }
}
