package io.adobridge.ingestion.stream;

/** What a page is about has been read by another stream meanwhile, or is another stream's now: the page must not be written. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overtaken(String what) {
        super(what, null, false, false);
    }
}
