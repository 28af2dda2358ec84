package io.adobridge.reporting.owngate;

/** A change does not say which state it is based on. */
final class GateTagMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateTagMissing() {
        super("If-Match has to name the entity tag of the gate as it was read");
    }
}
