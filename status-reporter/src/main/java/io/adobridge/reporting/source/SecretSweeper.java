package io.adobridge.reporting.source;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.secret.SecretStore;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Removes secrets whose source does not exist: left by a registration that died between secret and row, or by a removal
 * while Vault was away. Only one that had no source at the sweep before is removed, so that no registration is overtaken.
 */
@ApplicationScoped
class SecretSweeper {

    private static final Logger LOG = Logger.getLogger(SecretSweeper.class);

    private final SecretStore store;
    private final SourceList sources;
    private final WebhookSecrets secrets;

    private volatile Set<UUID> suspects = Set.of();

    SecretSweeper(SecretStore store, SourceList sources, WebhookSecrets secrets) {
        this.store = store;
        this.sources = sources;
        this.secrets = secrets;
    }

    @Scheduled(every = "{adobridge.sources.sweep-interval}", delayed = "1m", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return store.list(WebhookSecrets.FOLDER)
                .map(SecretSweeper::ids)
                .chain(sources::withoutRow)
                .chain(this::removeThoseSuspectedBefore)
                .onFailure().invoke(failure -> LOG.warnf("Secrets are not swept this time: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> removeThoseSuspectedBefore(List<UUID> orphans) {
        Set<UUID> known = suspects;
        suspects = new HashSet<>(orphans);
        return Multi.createFrom().iterable(orphans).filter(known::contains)
                .onItem().transformToUniAndConcatenate(secrets::forget)
                .onItem().ignoreAsUni();
    }

    /** What is not named by an id is not ours to remove. */
    private static Set<UUID> ids(List<String> names) {
        return names.stream().filter(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString).collect(Collectors.toSet());
    }
}
