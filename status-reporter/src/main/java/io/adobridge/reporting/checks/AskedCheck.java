package io.adobridge.reporting.checks;

import java.time.Duration;
import java.util.UUID;

import io.adobridge.azure.Secret;
import io.adobridge.reporting.idempotency.Digest;

/**
 * A check as a proven source asked for it.
 *
 * @param deadline how long it waits
 * @param token of the job
 */
record AskedCheck(AwaitedGate gate, Plan plan, Duration deadline, Secret token) {

    /** The same for every request of one task's job, and never that of another source. */
    UUID id() {
        return Digest.of("check", gate.sourceId(), gate.repository().connectionId(), plan.reference().plan(), plan.job(),
                plan.task());
    }
}
