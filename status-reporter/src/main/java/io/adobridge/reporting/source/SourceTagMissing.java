package io.adobridge.reporting.source;

/** A change does not say which state it is based on. */
final class SourceTagMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceTagMissing() {
        super("If-Match has to name the entity tag of the source as it was read");
    }
}
