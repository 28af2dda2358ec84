package io.adobridge.ingestion.hooks.subscriptions;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.ingestion.hooks.subscriptions.Keepsakes.Keepsake;
import io.adobridge.ingestion.stream.IngestionConfig;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.Doors;
import io.adobridge.kit.secret.SecretStore;
import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.kit.trace.Work;
import io.adobridge.kit.work.LeasedWork;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Removes the subscriptions of connections that are switched off or gone: any replica, and again until it is done. What a
 * refused token leaves behind is told, and answered with 404 until somebody removes it.
 */
@ApplicationScoped
class Farewell {

    private static final Logger LOG = Logger.getLogger(Farewell.class);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Keepsakes keepsakes;
    private final ConnectionMirror mirror;
    private final Doors doors;
    private final SecretStore vault;
    private final IngestionConfig config;
    private final LeasedWork work;

    Farewell(Keepsakes keepsakes, ConnectionMirror mirror, Doors doors, SecretStore vault, IngestionConfig config,
            LeasedWork work) {
        this.keepsakes = keepsakes;
        this.mirror = mirror;
        this.doors = doors;
        this.vault = vault;
        this.config = config;
        this.work = work;
    }

    @Scheduled(every = "{ingestion.removal-interval}", concurrentExecution = SKIP)
    Uni<Void> bid() {
        return work.round(this::bidAll)
                .onFailure().invoke(failure -> LOG.warnf("Subscriptions cannot be removed: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    /** Removes copies of tokens that nothing has use for, and only while it is sure which those are. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = SKIP)
    Uni<Void> sweep() {
        if (!mirror.isComplete()) {
            return Uni.createFrom().voidItem();
        }
        return keepsakes.orphans(mirror.all())
                .onItem().transformToMulti(orphans -> Multi.createFrom().iterable(orphans))
                .onItem().transformToUniAndConcatenate(name -> vault.remove(Keepsakes.FOLDER + "/" + name))
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Copies of tokens cannot be swept: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> bidAll() {
        return keepsakes.claimEnded(config.lease(), PATIENCE)
                .onItem().transformToMulti(ended -> Multi.createFrom().iterable(ended))
                .onItem().transformToUniAndConcatenate(kept -> Work.on(kept.connection().id(), "remove subscriptions",
                        () -> unsubscribe(kept)))
                .onItem().ignoreAsUni();
    }

    private Uni<Void> unsubscribe(Keepsake kept) {
        UUID connection = kept.connection().id();
        return through(kept)
                .onFailure(failure -> kept.late() || isFinal(failure))
                .recoverWithItem(failure -> leftBehind(connection, failure))
                .chain(done -> done ? keepsakes.forget(connection) : Uni.createFrom().voidItem())
                .onFailure().invoke(failure -> LOG.warnf("Subscriptions of connection %s cannot be removed now: %s", connection,
                        failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    /** With the token of today where the connection is only switched off. */
    private Uni<Boolean> through(Keepsake kept) {
        UUID connection = kept.connection().id();
        return mirror.find(connection).isPresent() ? doors.with(connection, azure -> removeAll(azure, connection))
                : doors.withKept(kept.connection(), Keepsakes.path(connection), azure -> removeAll(azure, connection));
    }

    /** Whether there were none left: whoever was subscribing when the connection ended may have made some more since. */
    private static Uni<Boolean> removeAll(AzureDevOps azure, UUID connection) {
        var desk = new Desk(azure, connection);
        return desk.survey()
                .invoke(survey -> survey.refused().values().stream().findFirst()
                        .ifPresent(refusal -> warn(connection, refusal.problem())))
                .call(survey -> Multi.createFrom().iterable(survey.removals())
                        .onItem().transformToUniAndConcatenate(desk::remove)
                        .onItem().ignoreAsUni())
                .map(survey -> survey.found().isEmpty());
    }

    private static boolean leftBehind(UUID connection, Throwable failure) {
        warn(connection, String.valueOf(failure.getMessage()));
        return true;
    }

    private static void warn(UUID connection, String reason) {
        LOG.warnf("Subscriptions of connection %s are left behind at Azure DevOps, and may be removed there by hand: %s",
                connection, reason);
    }

    /** Nothing to wait for: the token is gone, or may not. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof VaultFailure.NotFound || failure instanceof TokenExpired || Refusal.mayBe(failure);
    }
}
