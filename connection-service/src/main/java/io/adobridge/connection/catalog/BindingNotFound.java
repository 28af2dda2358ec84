package io.adobridge.connection.catalog;

import java.util.UUID;

/** The service has no such binding. */
final class BindingNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BindingNotFound(UUID id) {
        super("The service has no binding " + id);
    }
}
