package io.adobridge.ingestion.following;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.adobridge.ingestion.stream.StreamPlan;
import io.adobridge.ingestion.stream.Streams;
import io.adobridge.kit.mirror.ConnectionChanged;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Brings streams in line with the connections, one connection after the other. */
@ApplicationScoped
class ConnectionWatch {

    private static final Logger LOG = Logger.getLogger(ConnectionWatch.class);

    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();
    private final ConnectionMirror mirror;
    private final FollowedConnections followed;
    private final StreamPlan plan;
    private final Streams streams;
    private final LeasedWork work;

    ConnectionWatch(ConnectionMirror mirror, FollowedConnections followed, StreamPlan plan, Streams streams, LeasedWork work) {
        this.mirror = mirror;
        this.followed = followed;
        this.plan = plan;
        this.streams = streams;
        this.work = work;
    }

    void changed(@Observes ConnectionChanged change) {
        changed.add(change.id());
    }

    /** Takes up what has changed; what cannot be taken up now is taken up next time. */
    @Scheduled(every = "{ingestion.poll-interval}", concurrentExecution = SKIP)
    Uni<Void> follow() {
        return work.round(this::takeAll)
                .onFailure().invoke(failure -> LOG.warnf("Connections cannot be followed: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    /** Finds deletions whose news was missed, such as one that is older than connection-service remembers. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = SKIP)
    Uni<Void> reconcile() {
        if (!mirror.isComplete()) {
            return Uni.createFrom().voidItem();
        }
        return followed.unknownTo(mirror.all().stream().map(EffectiveConnection::id).toList())
                .invoke(changed::addAll)
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> takeAll() {
        return Multi.createFrom().iterable(List.copyOf(changed))
                .onItem().transformToUniAndConcatenate(this::take)
                .onItem().ignoreAsUni();
    }

    private Uni<Void> take(UUID connection) {
        changed.remove(connection);
        return mirror.find(connection).map(this::renew).orElseGet(() -> followed.remove(connection))
                .onFailure().invoke(() -> changed.add(connection));
    }

    private Uni<Void> renew(EffectiveConnection connection) {
        return followed.follow(connection.id(), connection.generation())
                .call(() -> plan.renew(connection.id()))
                .chain(news -> news ? streams.runNow(connection.id()) : Uni.createFrom().voidItem());
    }
}
