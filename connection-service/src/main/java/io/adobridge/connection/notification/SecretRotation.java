package io.adobridge.connection.notification;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.edit.EntityTagStale;
import io.adobridge.connection.notification.WebhookRegistration.Made;
import io.adobridge.kit.access.Caller;
import io.adobridge.kit.secret.VaultFailure;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Replaces what deliveries are signed with; for a while they are signed with both, so that a receiver can follow. */
@ApplicationScoped
class SecretRotation {

    private static final Logger LOG = Logger.getLogger(SecretRotation.class);

    private final WebhookLedger ledger;
    private final WebhookSecrets secrets;

    SecretRotation(WebhookLedger ledger, WebhookSecrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** The webhook with its new secret; {@link EntityTagStale} when somebody else was changing it. */
    Uni<Made> rotate(UUID id, Caller caller, SigningSecret secret) {
        return ledger.require(id, caller)
                .invoke(seen -> seen.settings().requireManagedBy(caller))
                .chain(seen -> write(seen, secret))
                .chain(written -> use(written, caller))
                .map(webhook -> new Made(webhook, secret));
    }

    private Uni<Written> write(KnownWebhook seen, SigningSecret secret) {
        return secrets.add(seen.view().id(), secret)
                .onFailure(VaultFailure.Conflict.class).transform(conflict -> new EntityTagStale(Webhook.KIND))
                .map(version -> new Written(seen, version));
    }

    private Uni<KnownWebhook> use(Written written, Caller caller) {
        return ledger.useSecret(written.seen(), caller, written.version())
                .onFailure(EntityTagStale.class)
                .call(() -> secrets.destroy(written.seen().view().id(), written.version()).onFailure().recoverWithNull());
    }

    /** Destroys what is no longer signed with. Each step may be done twice, so that replicas need not agree. */
    @Scheduled(every = "{adobridge.notifications.overlap-every}", concurrentExecution = SKIP)
    Uni<Void> endOverlaps() {
        return ledger.pastOverlap()
                .onItem().transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem().transformToUniAndConcatenate(this::endOverlap)
                .onItem().ignoreAsUni()
                .onFailure().invoke(failure -> LOG.warnf("Replaced secrets stay for now: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> endOverlap(KnownWebhook webhook) {
        return secrets.destroyBefore(webhook.view().id(), webhook.secretVersion())
                .chain(() -> ledger.endOverlap(webhook));
    }

    private record Written(KnownWebhook seen, int version) {
    }
}
