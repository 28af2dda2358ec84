package io.adobridge.reporting.delivery;

import java.time.Instant;
import java.util.UUID;

import io.adobridge.reporting.delivery.DeliveryQueue.Lease;

/**
 * The right to attempt one delivery until its lease ends.
 *
 * @param attempts how many were made before
 * @param giveUpAt when nobody waits for it any more
 */
record Claim(Lease lease, Target target, Statement statement, int attempts, Instant giveUpAt) {

    UUID connection() {
        return target.repository().connectionId();
    }

    UUID lane() {
        return lease.lane();
    }

    UUID delivery() {
        return lease.delivery();
    }
}
