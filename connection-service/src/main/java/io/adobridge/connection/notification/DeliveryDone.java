package io.adobridge.connection.notification;

import java.util.UUID;

/** What is delivered is not sent again. */
final class DeliveryDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryDone(UUID id) {
        super("The delivery " + id + " has arrived");
    }
}
