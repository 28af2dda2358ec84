package io.adobridge.connection.idempotency;

/** The key came before, with another body. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
