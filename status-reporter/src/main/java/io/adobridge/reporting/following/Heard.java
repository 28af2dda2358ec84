package io.adobridge.reporting.following;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.ingestion.IngestionEvent;

/**
 * What ingestion-service has told.
 *
 * @param waited whether nothing happened although it was waited for
 * @param failure why it has told nothing
 */
record Heard(CursorClaim claim, List<IngestionEvent> events, boolean waited, @Nullable Throwable failure) {

    static Heard of(CursorClaim claim, List<IngestionEvent> events, boolean waited) {
        return new Heard(claim, events, waited && events.isEmpty(), null);
    }

    static Heard nothing(CursorClaim claim, Throwable failure) {
        return new Heard(claim, List.of(), false, failure);
    }

    /** The number of the last event that was told, now or before. */
    long last() {
        return events.isEmpty() ? claim.heard() : events.get(events.size() - 1).number();
    }
}
