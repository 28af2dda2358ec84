package io.adobridge.ingestion.hooks;

/** The secret is missing, or is not the connection's. */
final class HookNotProven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HookNotProven() {
        super("The secret is missing, or is not the connection's");
    }
}
