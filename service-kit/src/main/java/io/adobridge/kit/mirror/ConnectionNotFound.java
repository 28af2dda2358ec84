package io.adobridge.kit.mirror;

import java.util.UUID;

/** No such connection, or none that the caller reaches. */
public final class ConnectionNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionNotFound(UUID id) {
        super("There is no connection " + id + " that you reach");
    }
}
