package io.adobridge.kit.platform;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;

/**
 * The token by which this workload speaks to the other services. It is read afresh from its file for every call, because
 * Kubernetes replaces a projected token in place.
 */
@ApplicationScoped
public class WorkloadToken {

    private final Vertx vertx;

    WorkloadToken(Vertx vertx) {
        this.vertx = vertx;
    }

    /** The value of an Authorization header out of the token in this file. */
    public Uni<String> authorization(String file) {
        return vertx.fileSystem().readFile(file).map(token -> "Bearer " + token.toString().strip());
    }
}
