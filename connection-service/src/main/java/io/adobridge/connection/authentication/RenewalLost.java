package io.adobridge.connection.authentication;

import java.util.UUID;

/** Somebody else has renewed the token meanwhile, or it was replaced; what was obtained first counts no more. */
public final class RenewalLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RenewalLost(UUID connection) {
        super("The renewal of connection " + connection + "'s access token has passed to somebody else");
    }
}
