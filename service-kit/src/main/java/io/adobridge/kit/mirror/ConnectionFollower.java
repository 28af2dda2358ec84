package io.adobridge.kit.mirror;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.mirror.ConnectionsApi.Generation;
import io.adobridge.kit.mirror.ConnectionsApi.Generations;
import io.adobridge.kit.platform.WorkloadToken;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the mirror up to date: asks for generations, waits where nothing has changed, and reads what is newer than known.
 * A question that fails is asked again after a pause; the mirror stays as it was.
 */
@Singleton
@IfBuildProperty(name = "adobridge.mirror.enabled", stringValue = "true")
class ConnectionFollower {

    private static final Logger LOG = Logger.getLogger(ConnectionFollower.class);
    private static final int SIDE_BY_SIDE = 8;

    private final ConnectionsApi connections;
    private final ConnectionMirror mirror;
    private final WorkloadToken token;
    private final MirrorConfig config;

    private volatile boolean reachable = true;
    private volatile @Nullable String etag;

    ConnectionFollower(@RestClient ConnectionsApi connections, ConnectionMirror mirror, WorkloadToken token,
            MirrorConfig config) {
        this.connections = connections;
        this.mirror = mirror;
        this.token = token;
        this.config = config;
    }

    /** One question at a time: each is held back by connection-service until there is news. */
    @Scheduled(every = "{adobridge.connection-service.poll-interval}", concurrentExecution = SKIP)
    Uni<Void> follow() {
        return Uni.createFrom().deferred(this::authorization)
                .chain(authorization -> connections.generations((int) config.patience().toSeconds(), etag, authorization))
                .chain(this::take)
                .onFailure().recoverWithUni(this::stayAsKnown);
    }

    private Uni<Void> stayAsKnown(Throwable failure) {
        if (reachable) {
            LOG.warnf("connection-service at %s does not answer (%s); connections stay as last known", config.url(),
                    reason(failure));
        }
        reachable = false;
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> take(RestResponse<Generations> answer) {
        if (!reachable) {
            LOG.infof("connection-service at %s answers again", config.url());
            reachable = true;
        }
        if (answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom().iterable(answer.getEntity().items())
                .onItem().transformToUni(this::takeOne).merge(SIDE_BY_SIDE)
                .onItem().ignoreAsUni()
                .invoke(() -> {
                    mirror.markComplete();
                    etag = answer.getHeaderString("ETag");
                });
    }

    private Uni<Void> takeOne(Generation generation) {
        if (generation.deleted()) {
            mirror.remove(generation.id(), generation.generation());
            return Uni.createFrom().voidItem();
        }
        return mirror.knows(generation.id(), generation.generation()) ? Uni.createFrom().voidItem()
                : read(generation.id());
    }

    /** A connection that is removed between the two questions shows up as deleted in the next answer. */
    private Uni<Void> read(UUID id) {
        return authorization()
                .chain(authorization -> connections.effective(id, authorization))
                .invoke(mirror::put)
                .onFailure(ConnectionFollower::isGone).recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<String> authorization() {
        return token.authorization(config.tokenFile()
                .orElseThrow(() -> new IllegalStateException("adobridge.connection-service.token-file is not set")));
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof ClientWebApplicationException web && web.getResponse().getStatus() == 404;
    }

    private static String reason(Throwable failure) {
        return failure instanceof ClientWebApplicationException web ? "status " + web.getResponse().getStatus()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
