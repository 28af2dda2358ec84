package io.adobridge.connection.registration;

import io.adobridge.connection.target.Service;

/** The service was not chosen for the connection. */
final class IntegrationNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IntegrationNotFound(Service service) {
        super("The connection has no integration for " + service.key());
    }
}
