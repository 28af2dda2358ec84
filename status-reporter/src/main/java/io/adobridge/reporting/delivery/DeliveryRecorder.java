package io.adobridge.reporting.delivery;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.reporting.delivery.Outcome.Delivered;
import io.adobridge.reporting.delivery.Outcome.Postponed;
import io.adobridge.reporting.delivery.Outcome.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/**
 * Writes down how attempts ended, for the next attempt, the operator's log and the metrics. A write that fails ends nothing:
 * the lease runs out, and the attempt is made again.
 */
@ApplicationScoped
class DeliveryRecorder {

    private static final Logger LOG = Logger.getLogger(DeliveryRecorder.class);

    private final DeliveryLog log;
    private final MeterRegistry meters;

    DeliveryRecorder(DeliveryLog log, MeterRegistry meters) {
        this.log = log;
        this.meters = meters;
    }

    /** Never fails. */
    Uni<Void> record(List<Attempt> attempts) {
        return Uni.createFrom().deferred(() -> log.record(attempts))
                .invoke(() -> attempts.forEach(this::announce))
                .onFailure()
                .invoke(failure -> LOG.warnf("%d deliveries will be attempted again, their outcome was not kept: %s",
                        attempts.size(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    void cannotClaim(Throwable failure) {
        LOG.warnf("No deliveries can be claimed: %s", failure.getMessage());
    }

    private void announce(Attempt attempt) {
        Claim claim = attempt.claim();
        meters.counter("adobridge.delivery.attempts", "kind", claim.target().kind().wire(), "outcome",
                attempt.outcome().word(), "reason", reason(attempt.outcome())).increment();
        attempt.trail().log(() -> log(claim, attempt.outcome()));
    }

    private static void log(Claim claim, Outcome outcome) {
        if (outcome instanceof Delivered) {
            LOG.debugf("Delivered %s of connection %s", claim.delivery(), claim.connection());
        } else if (outcome instanceof Postponed later) {
            LOG.infof("Delivery %s of connection %s waits (%s): %s", claim.delivery(), claim.connection(),
                    later.reason().code(), later.detail());
        } else if (outcome instanceof Refused refused) {
            LOG.warnf("Delivery %s of connection %s is given up (%s): %s", claim.delivery(), claim.connection(),
                    refused.reason().code(), refused.detail());
        }
    }

    private static String reason(Outcome outcome) {
        if (outcome instanceof Postponed later) {
            return later.reason().code();
        }
        return outcome instanceof Refused refused ? refused.reason().code() : "none";
    }
}
