package io.adobridge.ingestion.pipelines.analytics;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.vertx.mutiny.sqlclient.Row;

/**
 * The builds that may do without their timelines.
 *
 * @param oldest when the oldest finished, null where none waits
 * @param newest when the newest did
 * @param all whether the first sync of builds is complete, so that no more will come
 */
record Waiting(@Nullable Instant oldest, @Nullable Instant newest, boolean all) {

    static Waiting from(Row row) {
        return new Waiting(Columns.instant(row, "oldest"), Columns.instant(row, "newest"),
                Boolean.TRUE.equals(row.getBoolean("complete")));
    }
}
