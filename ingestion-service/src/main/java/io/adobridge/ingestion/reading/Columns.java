package io.adobridge.ingestion.reading;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/** Values of a row in the types that we use. */
public final class Columns {

    private Columns() {
    }

    /** A timestamp, null where the column is. */
    public static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
