package io.adobridge.ingestion.retention;

/** The retention is no longer as the caller has seen it. */
final class RetentionTagStale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RetentionTagStale() {
        super("Read the retention again, and repeat the change if it is still wanted");
    }
}
