package io.adobridge.ingestion.retention;

/** A change came without the entity tag that it is based on. */
final class RetentionTagMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RetentionTagMissing() {
        super("Send the ETag of what you have read as If-Match");
    }
}
