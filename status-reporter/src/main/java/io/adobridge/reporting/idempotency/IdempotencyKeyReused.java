package io.adobridge.reporting.idempotency;

/** The key has marked another request before. */
public final class IdempotencyKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdempotencyKeyReused() {
        super("This Idempotency-Key has marked another request; use a new one for each request");
    }
}
