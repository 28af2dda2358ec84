package io.adobridge.connection.notification;

import java.util.UUID;

/** The webhook has no such delivery. */
final class DeliveryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryNotFound(UUID id) {
        super("The webhook has no delivery " + id);
    }
}
