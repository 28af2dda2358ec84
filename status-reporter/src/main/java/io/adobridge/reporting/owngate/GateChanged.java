package io.adobridge.reporting.owngate;

/** The gate is not as it was when the caller read it. */
final class GateChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateChanged() {
        super("The gate has changed since it was read; read it again");
    }
}
