package io.adobridge.ingestion.reading;

/** The connection has no such thing, or not yet. */
public final class RowNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what names it, such as {@code "build 17"} */
    public RowNotFound(String what) {
        super("There is no " + what + " in what has been ingested of this connection");
    }
}
