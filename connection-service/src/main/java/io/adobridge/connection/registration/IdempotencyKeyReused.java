package io.adobridge.connection.registration;

/** The key came before, with another body. */
final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
