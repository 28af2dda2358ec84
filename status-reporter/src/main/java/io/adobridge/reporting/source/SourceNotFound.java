package io.adobridge.reporting.source;

/** No such source, or none that the caller reaches. */
public final class SourceNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SourceNotFound(String ref) {
        super("There is no source " + ref + " that you reach");
    }
}
