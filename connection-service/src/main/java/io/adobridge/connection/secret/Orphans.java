package io.adobridge.connection.secret;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
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
public class Orphans {

    private static final Logger LOG = Logger.getLogger(Orphans.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration YOUNG = Duration.ofHours(1);
    private static final int AT_MOST = 20;

    private final SecretStore vault;
    private final Pool pool;
    private final Clock clock;

    Orphans(SecretStore vault, Pool pool, Clock clock) {
        this.vault = vault;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Removes those of a folder; with Vault away, another time.
     *
     * @param folder below the mount; a secret's name is the id of its row
     * @param withoutRow a statement that takes an array of ids and gives the {@code id} of those that have no row
     */
    public Uni<Void> remove(String folder, String withoutRow) {
        return vault.list(folder)
                .chain(names -> withoutRow(names, withoutRow))
                .chain(ids -> removeOld(ids.stream().map(id -> folder + "/" + id).toList()))
                .onFailure(VaultFailure.class).invoke(away -> LOG.warnf("Secrets are not swept now: %s", away.getMessage()))
                .onFailure(VaultFailure.class).recoverWithNull();
    }

    private Uni<List<UUID>> withoutRow(List<String> names, String statement) {
        UUID[] kept = names.stream().filter(ID.asMatchPredicate()).map(UUID::fromString).toArray(UUID[]::new);
        return pool.preparedQuery(statement).execute(Tuple.of(kept))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    /** Removes the secrets at these paths that no row names, but for those that are young; fails with Vault away. */
    public Uni<Void> removeOld(List<String> orphans) {
        return Multi.createFrom().iterable(orphans)
                .onItem().transformToUniAndConcatenate(this::ifOld)
                .select().first(AT_MOST)
                .onItem().transformToUniAndConcatenate(this::remove)
                .onItem().ignoreAsUni();
    }

    private Uni<String> ifOld(String orphan) {
        return vault.metadata(orphan)
                .map(known -> known.createdAt().isBefore(clock.instant().minus(YOUNG)) ? orphan : null);
    }

    private Uni<Void> remove(String orphan) {
        LOG.warnf("Removing the secret %s: no row names it", orphan);
        return vault.remove(orphan);
    }
}
