package io.adobridge.ingestion.retention;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What holds for a connection.
 *
 * @param chosen whether its owners have chosen it
 * @param revision raised by every change; 0 before the first
 * @param changedBy who changed it last
 */
record Setting(Retention retention, boolean chosen, long revision, @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static Setting byDefault(Retention retention) {
        return new Setting(retention, false, 0, null, null);
    }

    static Setting from(Row row) {
        OffsetDateTime changedAt = row.getOffsetDateTime("changed_at");
        return new Setting(new Retention(row.getInteger("days")), true, row.getLong("revision"), row.getString("changed_by"),
                changedAt.toInstant());
    }

    String etag() {
        return "\"" + revision + "\"";
    }

    /** Compares with what the caller has seen; {@link RetentionTagMissing} or {@link RetentionTagStale}. */
    void requireMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RetentionTagMissing();
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(etag())) {
            throw new RetentionTagStale();
        }
    }
}
