package io.adobridge.reporting.delivery;

import io.adobridge.kit.trace.Trail;

/**
 * A claim and how it ended.
 *
 * @param trail what is logged of it belongs to
 */
record Attempt(Claim claim, Outcome outcome, Trail trail) {

    /** One that has just ended here. */
    Attempt(Claim claim, Outcome outcome) {
        this(claim, outcome, Trail.of(claim.connection()));
    }
}
