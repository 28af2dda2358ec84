package io.adobridge.ingestion.retention;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What holds for a connection.
 *
 * @param chosen whether its owners have chosen it, rather than the operator for all
 * @param revision raised by every change; 0 before the first
 * @param changedBy who changed it last
 */
record Setting(Retention retention, boolean chosen, long revision, @Nullable String changedBy,
        @Nullable Instant changedAt) {

    static Setting byDefault(Retention retention) {
        return new Setting(retention, false, 0, null, null);
    }

    /** A connection that went back to what holds for all still has a tag of its own. */
    static Setting from(Row row, Retention byDefault) {
        boolean chosen = !row.getBoolean("by_default");
        return new Setting(chosen ? new Retention(row.getInteger("days")) : byDefault, chosen, row.getLong("revision"),
                row.getString("changed_by"), row.getOffsetDateTime("changed_at").toInstant());
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
