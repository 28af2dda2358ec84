package io.adobridge.connection.verification;

/** Somebody else has verified the connection meanwhile, or it was changed; what was found out first counts no more. */
public final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(Claim claim) {
        super("The verification of connection " + claim.connection() + " has passed to somebody else");
    }
}
