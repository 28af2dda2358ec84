package io.adobridge.reporting.ingestion;

import org.jspecify.annotations.Nullable;

/** ingestion-service does not answer, or not as it should; the same question may be answered later. */
public final class IngestionAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IngestionAway(@Nullable Throwable cause) {
        super("ingestion-service gives no answer that can be used: " + (cause == null ? "" : cause.getMessage()), cause);
    }
}
