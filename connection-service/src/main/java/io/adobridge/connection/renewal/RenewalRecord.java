package io.adobridge.connection.renewal;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.connection.authentication.AccessTokens;
import io.adobridge.connection.registration.RenewalLedger;
import io.adobridge.connection.registration.SecretChanged;
import io.adobridge.connection.renewal.Outcome.Refused;
import io.adobridge.connection.renewal.Outcome.Renewed;
import io.adobridge.connection.renewal.Outcome.Vain;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;

/** Takes over what came of renewals, counts it, and says what went wrong. */
@ApplicationScoped
class RenewalRecord {

    private static final Logger LOG = Logger.getLogger(RenewalRecord.class);

    private final RenewalLedger ledger;
    private final AccessTokens tokens;
    private final MeterRegistry meters;

    RenewalRecord(RenewalLedger ledger, AccessTokens tokens, MeterRegistry meters) {
        this.ledger = ledger;
        this.tokens = tokens;
        this.meters = meters;
    }

    /** Fails never: one outcome must not keep the others from being recorded. */
    Uni<Void> take(Outcome outcome) {
        meters.counter("adobridge.token.renewals", "outcome", outcome.label()).increment();
        return recorded(outcome)
                .onFailure().invoke(failure -> LOG.infof("What came of renewing the token of connection %s is not recorded: %s",
                        outcome.of().id(), failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> recorded(Outcome outcome) {
        Assignment of = outcome.of();
        if (outcome instanceof Renewed renewed) {
            return ledger.use(of.id(), of.claim().fence(), of.secretVersion(), renewed.version(), renewed.validity())
                    .onFailure(SecretChanged.class).recoverWithUni(() -> tokens.putOff(of.id(), of.claim().fence()));
        }
        if (outcome instanceof Refused refused) {
            LOG.warnf("Connection %s gets no access token any more: %s", of.id(), refused.diagnosis().reason());
            return ledger.refuse(of.id(), of.claim().fence(), refused.diagnosis());
        }
        LOG.warnf("The access token of connection %s cannot be renewed now: %s", of.id(),
                ((Vain) outcome).failure().getMessage());
        return tokens.putOff(of.id(), of.claim().fence());
    }
}
