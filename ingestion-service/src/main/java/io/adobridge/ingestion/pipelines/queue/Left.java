package io.adobridge.ingestion.pipelines.queue;

import io.vertx.mutiny.sqlclient.Row;

/**
 * How much is left.
 *
 * @param waiting builds that are wanted, whether due or put off
 * @param allQueued whether the first sync of what fills the queue is complete, so that no older builds will come
 */
record Left(long waiting, boolean allQueued) {

    static Left from(Row row) {
        return new Left(row.getLong("waiting"), row.getBoolean("all_queued"));
    }

    Left less(int settled) {
        return new Left(Math.max(0, waiting - settled), allQueued);
    }

    boolean isNothing() {
        return waiting == 0 && allQueued;
    }
}
