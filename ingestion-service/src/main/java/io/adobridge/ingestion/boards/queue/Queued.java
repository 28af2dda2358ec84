package io.adobridge.ingestion.boards.queue;

import io.vertx.mutiny.sqlclient.Row;

/** A work item in the queue, as of the revision that put it there. */
public record Queued(long workItem, int rev) {

    static Queued from(Row row) {
        return new Queued(row.getLong("work_item_id"), row.getInteger("rev"));
    }
}
