package io.adobridge.connection.notification;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/** Makes one attempt at a delivery, and records it at once; what is not recorded is made again when the lease is over. */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final String COUNTER = "adobridge.notification.attempts";

    private final WebhookSecrets secrets;
    private final Courier courier;
    private final DeliveryQueue queue;
    private final MeterRegistry meters;

    Attempts(WebhookSecrets secrets, Courier courier, DeliveryQueue queue, MeterRegistry meters) {
        this.secrets = secrets;
        this.courier = courier;
        this.queue = queue;
        this.meters = meters;
    }

    /** Fails never. */
    Uni<Void> make(Claim claim) {
        return secrets.readAll(claim.webhook(), claim.signing())
                .chain(signing -> courier.send(claim.letter(signing)))
                .onFailure().recoverWithItem(Answer::of)
                .chain(answer -> queue.record(claim, answer))
                .invoke(state -> meters.counter(COUNTER, "outcome", state.key()).increment())
                .onFailure().invoke(failure -> LOG.warnf("The attempt at delivery %s is not recorded: %s", claim.id(),
                        failure.getMessage()))
                .onFailure().recoverWithNull()
                .replaceWithVoid();
    }
}
