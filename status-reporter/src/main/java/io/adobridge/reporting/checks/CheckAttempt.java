package io.adobridge.reporting.checks;

/** A claim and how it ended. */
record CheckAttempt(CheckClaim claim, CheckOutcome outcome) {
}
