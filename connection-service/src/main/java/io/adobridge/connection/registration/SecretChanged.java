package io.adobridge.connection.registration;

import java.util.UUID;

/** Somebody else has replaced the connection's token meanwhile; theirs is the one in use. */
public final class SecretChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SecretChanged(UUID connection) {
        super("The token of connection " + connection + " was replaced meanwhile");
    }
}
