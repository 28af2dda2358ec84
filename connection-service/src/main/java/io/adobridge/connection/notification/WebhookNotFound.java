package io.adobridge.connection.notification;

import java.util.UUID;

/** There is no such webhook, or none that the caller reaches. */
final class WebhookNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebhookNotFound(UUID id) {
        super("There is no webhook " + id + " that you reach");
    }
}
