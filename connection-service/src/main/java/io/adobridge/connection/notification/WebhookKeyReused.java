package io.adobridge.connection.notification;

/** An Idempotency-Key came with another wish before. */
final class WebhookKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
