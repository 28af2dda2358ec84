package io.adobridge.ingestion.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

import io.adobridge.ingestion.reading.Columns;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Something that happened.
 *
 * @param number 1 for the connection's first, and one more for each
 * @param type {@code build.finished} or {@code pullRequest.updated}
 * @param subject number of the build or of the pull request
 * @param createdAt when it was written
 */
record EventView(long number, String type, UUID projectId, long subject, Instant createdAt) {

    static EventView from(Row row) {
        return new EventView(row.getLong("number"), row.getString("type"), row.getUUID("project_id"),
                row.getLong("subject"), requireNonNull(Columns.instant(row, "created_at")));
    }
}
