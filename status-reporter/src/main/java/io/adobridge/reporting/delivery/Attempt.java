package io.adobridge.reporting.delivery;

/** A claim and how it ended. */
record Attempt(Claim claim, Outcome outcome) {
}
