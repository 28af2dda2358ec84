package io.adobridge.kit.mirror;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.kit.mirror.ConnectionsApi.Generations;
import io.adobridge.kit.platform.WorkloadToken;
import io.smallrye.mutiny.Uni;

/** Asks connection-service as the workload that this is. */
@Singleton
class ConnectionServiceDoor {

    private final ConnectionsApi connections;
    private final WorkloadToken token;
    private final MirrorConfig config;

    ConnectionServiceDoor(@RestClient ConnectionsApi connections, WorkloadToken token, MirrorConfig config) {
        this.connections = connections;
        this.token = token;
        this.config = config;
    }

    /** The generations of all connections, held back while this entity tag still fits; status 304 when it does to the end. */
    Uni<RestResponse<Generations>> generations(@Nullable String etag) {
        return authorization()
                .chain(authorization -> connections.generations((int) config.patience().toSeconds(), etag, authorization));
    }

    /** A connection as connection-service tells it, or nothing when it is gone. */
    Uni<Optional<JsonNode>> effective(UUID id) {
        return authorization()
                .chain(authorization -> connections.effective(id, authorization))
                .map(Optional::of)
                .onFailure(ConnectionServiceDoor::isGone).recoverWithItem(Optional.empty());
    }

    private Uni<String> authorization() {
        return Uni.createFrom().item(config.tokenFile())
                .map(file -> file.orElseThrow(
                        () -> new IllegalStateException("adobridge.connection-service.token-file is not set")))
                .chain(token::authorization);
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ClientWebApplicationException web && web.getResponse().getStatus() == 404;
    }
}
