package io.adobridge.connection.catalog;

import java.util.UUID;

/** No such service, or none that the caller reaches. */
final class ServiceNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceNotFound(UUID id) {
        super("There is no service " + id + " that you reach");
    }
}
