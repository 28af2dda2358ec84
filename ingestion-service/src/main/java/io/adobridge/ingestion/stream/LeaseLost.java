package io.adobridge.ingestion.stream;

/** Somebody else works on the stream now, or it is no longer followed: the page must not be written. */
final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(StreamKey key) {
        super("No longer at work on " + key, null, false, false);
    }
}
