package io.adobridge.reporting.delivery;

import java.util.UUID;

/** No such delivery, or none that the caller reaches. */
final class DeliveryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryNotFound(UUID id) {
        super("There is no delivery " + id + " that you reach");
    }
}
