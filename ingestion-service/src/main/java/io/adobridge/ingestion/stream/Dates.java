package io.adobridge.ingestion.stream;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.json.Wire;

/** Dates as they are stored: Azure DevOps' two sentinels, the years 1 and 9999, are no dates. */
public final class Dates {

    private Dates() {
    }

    /** The instant, or null if it stands for "never" or "still". */
    public static @Nullable Instant known(@Nullable Instant instant) {
        return instant == null || !instant.isBefore(Wire.STILL) ? null : instant;
    }
}
