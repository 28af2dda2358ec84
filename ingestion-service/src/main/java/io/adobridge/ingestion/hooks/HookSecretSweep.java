package io.adobridge.ingestion.hooks;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.secret.SecretStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Removes the secrets of connections that are gone, and only while it is sure which those are. */
@ApplicationScoped
class HookSecretSweep {

    private static final Logger LOG = Logger.getLogger(HookSecretSweep.class);
    private static final String FOLDER = "hooks";

    private final SecretStore store;
    private final ConnectionMirror mirror;

    HookSecretSweep(SecretStore store, ConnectionMirror mirror) {
        this.store = store;
        this.mirror = mirror;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        if (!mirror.isComplete()) {
            return Uni.createFrom().voidItem();
        }
        return store.list(FOLDER).map(this::orphans)
                .onItem().transformToMulti(orphans -> Multi.createFrom().iterable(orphans))
                .onItem().transformToUniAndConcatenate(name -> store.remove(FOLDER + "/" + name))
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Secrets of hooks cannot be swept: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private List<String> orphans(List<String> names) {
        Set<String> known = mirror.all().stream().map(connection -> connection.id().toString())
                .collect(Collectors.toUnmodifiableSet());
        return names.stream().filter(name -> !name.endsWith("/") && !known.contains(name)).toList();
    }
}
