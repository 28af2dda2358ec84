package io.adobridge.ingestion.boards.queue;

import io.vertx.mutiny.sqlclient.Row;

/**
 * How much of a queue is left.
 *
 * @param waiting work items that are due or put off; those that failed many times are not waited for
 * @param allQueued whether the first sync of work items is complete, so that no older ones will come
 */
public record Left(long waiting, boolean allQueued) {

    /** With so many read in between. */
    public Left less(int settled) {
        return new Left(Math.max(0, waiting - settled), allQueued);
    }

    static Left from(Row row) {
        return new Left(row.getLong("waiting"), row.getBoolean("all_queued"));
    }
}
