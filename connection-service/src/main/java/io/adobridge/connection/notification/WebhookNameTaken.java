package io.adobridge.connection.notification;

/** Another webhook has this name, or one that differs in case only. */
final class WebhookNameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WebhookNameTaken(String name) {
        super("There is already a webhook called " + name);
    }
}
