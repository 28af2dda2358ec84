package io.adobridge.connection.secret;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Removes secrets that no row names: those of registrations that were cut off between Vault and the database. Young ones
 * are left alone, for their row may be on its way; a few at a time, so that a database restored from the wrong backup
 * costs a few and not all.
 */
@ApplicationScoped
class SecretSweeper {

    private static final Logger LOG = Logger.getLogger(SecretSweeper.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration YOUNG = Duration.ofHours(1);
    private static final int AT_MOST = 20;

    private static final String WITHOUT_ROW = """
            SELECT id FROM unnest($1::uuid[]) AS kept (id)
            WHERE NOT EXISTS (SELECT FROM connection.connection c WHERE c.id = kept.id)
              AND NOT EXISTS (SELECT FROM connection.removed_connection r WHERE r.id = kept.id)
            """;

    private final SecretStore vault;
    private final Pool pool;
    private final Clock clock;

    SecretSweeper(SecretStore vault, Pool pool, Clock clock) {
        this.vault = vault;
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "{adobridge.secrets.sweep-every}", delayed = "{adobridge.secrets.sweep-delay}", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        return vault.list(ConnectionSecrets.FOLDER)
                .chain(this::withoutRow)
                .chain(this::removeOld)
                .onFailure(VaultFailure.class).invoke(away -> LOG.warnf("Secrets are not swept now: %s", away.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    private Uni<List<UUID>> withoutRow(List<String> names) {
        UUID[] kept = names.stream().filter(ID.asMatchPredicate()).map(UUID::fromString).toArray(UUID[]::new);
        return pool.preparedQuery(WITHOUT_ROW).execute(Tuple.of(kept))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    private Uni<Void> removeOld(List<UUID> orphans) {
        return Multi.createFrom().iterable(orphans)
                .onItem().transformToUniAndConcatenate(this::ifOld)
                .select().first(AT_MOST)
                .onItem().transformToUniAndConcatenate(this::remove)
                .onItem().ignoreAsUni();
    }

    private Uni<UUID> ifOld(UUID orphan) {
        return vault.metadata(ConnectionSecrets.path(orphan))
                .map(known -> known.createdAt().isBefore(clock.instant().minus(YOUNG)) ? orphan : null);
    }

    private Uni<Void> remove(UUID orphan) {
        LOG.warnf("Removing the secret %s: no connection has it", orphan);
        return vault.remove(ConnectionSecrets.path(orphan));
    }
}
