package io.adobridge.reporting.source;

/** The source is not as it was when the caller read it. */
final class SourceChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceChanged() {
        super("The source has changed since it was read; read it again");
    }
}
