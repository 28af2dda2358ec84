package io.adobridge.ingestion.boards.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.vertx.mutiny.sqlclient.Row;

/** A work item in the queue, as of the revision that put it there. */
public record Queued(long workItem, int rev, @Nullable Instant changed) {

    static Queued from(Row row) {
        return new Queued(row.getLong("work_item_id"), row.getInteger("rev"), Columns.instant(row, "changed_date"));
    }
}
