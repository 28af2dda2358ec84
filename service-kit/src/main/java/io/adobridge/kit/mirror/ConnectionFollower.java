package io.adobridge.kit.mirror;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.adobridge.kit.mirror.ConnectionsApi.Generation;
import io.adobridge.kit.mirror.ConnectionsApi.Generations;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Keeps the mirror up to date: begins with what was known last, asks for generations, waits where nothing has changed, and
 * reads what is newer than known. A question that fails is asked again after a pause; the mirror stays as it was.
 */
@Singleton
@IfBuildProperty(name = "adobridge.mirror.enabled", stringValue = "true")
class ConnectionFollower {

    private static final Logger LOG = Logger.getLogger(ConnectionFollower.class);
    private static final int SIDE_BY_SIDE = 8;

    private final ConnectionServiceDoor door;
    private final ConnectionReader reader;
    private final MirrorStore store;
    private final ConnectionMirror mirror;
    private final Contact contact;
    private final LeasedWork work;

    private volatile boolean recalled;
    private volatile @Nullable String etag;

    ConnectionFollower(ConnectionServiceDoor door, ConnectionReader reader, MirrorStore store, ConnectionMirror mirror,
            Contact contact, LeasedWork work) {
        this.door = door;
        this.reader = reader;
        this.store = store;
        this.mirror = mirror;
        this.contact = contact;
        this.work = work;
    }

    /** Not with the first question: a replica is not ready until then. What fails is done again with the next question. */
    void begin(@Observes StartupEvent event) {
        recall().subscribe().with(recalled -> {
        }, failure -> LOG.infof("What was known of the connections cannot be read yet: %s", failure.getMessage()));
    }

    boolean hasRecalled() {
        return recalled;
    }

    /** One question at a time: each is held back by connection-service until there is news, or this process stops. */
    @Scheduled(every = "{adobridge.connection-service.poll-interval}", concurrentExecution = SKIP)
    Uni<Void> follow() {
        return Uni.createFrom().deferred(this::recall)
                .chain(() -> door.generations(etag))
                .chain(this::take)
                .chain(() -> store.heard(contact.heard()))
                .onFailure(failure -> !work.isStopping()).invoke(contact::lose)
                .onFailure().recoverWithNull();
    }

    private Uni<Void> recall() {
        return recalled ? Uni.createFrom().voidItem()
                : store.load().invoke(known -> {
                    known.ifPresent(state -> mirror.recall(state.connections()));
                    known.ifPresent(state -> contact.recall(state.heardAt()));
                    recalled = true;
                }).replaceWithVoid();
    }

    private Uni<Void> take(RestResponse<Generations> answer) {
        return answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED ? Uni.createFrom().voidItem()
                : takeAll(answer.getEntity().items())
                        .invoke(() -> etag = answer.getHeaderString("ETag"));
    }

    private Uni<Void> takeAll(List<Generation> all) {
        List<Generation> news = all.stream().filter(each -> !each.deleted()).filter(mirror::lacks).toList();
        return Multi.createFrom().iterable(news)
                .onItem().transformToUni(this::read).merge(SIDE_BY_SIDE)
                .onItem().ignoreAsUni()
                .chain(() -> forgetDeleted(all))
                .invoke(mirror::markComplete);
    }

    private Uni<Void> read(Generation news) {
        return Work.on(news.id(), "read connection", () -> reader.read(news.id()));
    }

    /** Of what was recalled, the first list knows nothing where it was deleted so long ago that nobody tells it any more. */
    private Uni<Void> forgetDeleted(List<Generation> all) {
        Set<UUID> listed = all.stream().filter(each -> !each.deleted()).map(Generation::id).collect(Collectors.toSet());
        Set<UUID> deleted = all.stream().filter(Generation::deleted).map(Generation::id).collect(Collectors.toSet());
        List<UUID> gone = mirror.ids().stream()
                .filter(id -> deleted.contains(id) || !mirror.isComplete() && !listed.contains(id)).toList();
        return store.forget(gone).invoke(() -> {
            all.stream().filter(Generation::deleted).forEach(each -> mirror.remove(each.id(), each.generation()));
            mirror.drop(gone);
        });
    }
}
