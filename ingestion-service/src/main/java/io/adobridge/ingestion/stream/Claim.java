package io.adobridge.ingestion.stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.retention.Retention;
import io.vertx.mutiny.sqlclient.Row;

/**
 * A stream that this process works on for the time of a lease.
 *
 * @param key the stream
 * @param fence number of the claim; a later claim has a higher one
 * @param cursor JSON text, null at the very start
 * @param attempts failures in a row so far
 * @param retention how long what the stream reads is kept
 */
record Claim(StreamKey key, long fence, @Nullable String cursor, int attempts, Retention retention) {

    static Claim from(Row row, Retention byDefault) {
        return new Claim(new StreamKey(row.getUUID("connection_id"), row.getUUID("project_id"), row.getString("stream"),
                row.getUUID("part_id")), row.getLong("fence"), row.getString("cursor"), row.getInteger("attempts"),
                row.getBoolean("chosen") ? new Retention(row.getInteger("days")) : byDefault);
    }
}
