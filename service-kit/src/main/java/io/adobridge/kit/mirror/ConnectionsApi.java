package io.adobridge.kit.mirror;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;

/** What connection-service tells workloads. */
@Path("/api/v1/connections")
@RegisterRestClient(configKey = "connection-service")
interface ConnectionsApi {

    /** All connections with their generations; held back up to {@code wait} seconds while the entity tag still fits. */
    @GET
    @Path("generations")
    Uni<RestResponse<Generations>> generations(@QueryParam("wait") int seconds,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String etag,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** An {@link EffectiveConnection}, and whatever else connection-service tells. */
    @GET
    @Path("{id}/effective")
    Uni<JsonNode> effective(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Generations(List<Generation> items) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Generation(UUID id, long generation, boolean deleted) {
    }
}
