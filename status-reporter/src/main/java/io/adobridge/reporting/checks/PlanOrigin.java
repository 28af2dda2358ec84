package io.adobridge.reporting.checks;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Endpoint;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;

/** Where plans come from. Answers go to the connection's own address in any case, never to the one that a request names. */
@ApplicationScoped
class PlanOrigin {

    private final ConnectionMirror mirror;

    PlanOrigin(ConnectionMirror mirror) {
        this.mirror = mirror;
    }

    /**
     * Checks that a plan is of the connection's organisation or collection.
     *
     * @throws ForeignPlan where it is not
     */
    void require(UUID connection, String planUrl) {
        EffectiveConnection known = mirror.require(connection);
        if (!isOf(known.host().endpoint(), planUrl)) {
            throw new ForeignPlan(known.name());
        }
    }

    static boolean isOf(Endpoint endpoint, String planUrl) {
        try {
            return Endpoint.parse(planUrl).key().equals(endpoint.key());
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
