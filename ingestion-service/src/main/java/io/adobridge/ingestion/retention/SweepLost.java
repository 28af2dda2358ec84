package io.adobridge.ingestion.retention;

/** Somebody else looks through the connection's rows now: nothing must be deleted under the older claim. */
final class SweepLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SweepLost(SweepClaim claim) {
        super("No longer looking through " + claim.connection(), null, false, false);
    }
}
