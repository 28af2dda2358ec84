package io.adobridge.connection.discovery;

import java.util.UUID;

/** Another replica has taken the synchronisation up, or the connection is gone. */
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(UUID connection) {
        super("The synchronisation of connection " + connection + " belongs to somebody else by now");
    }
}
