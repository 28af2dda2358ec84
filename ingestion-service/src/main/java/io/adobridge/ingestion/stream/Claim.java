package io.adobridge.ingestion.stream;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A stream that this process works on for the time of a lease.
 *
 * @param key the stream
 * @param fence number of the claim; a later claim has a higher one
 * @param cursor JSON text, null at the very start
 * @param attempts failures in a row so far
 */
record Claim(StreamKey key, long fence, @Nullable String cursor, int attempts) {

    static Claim from(Row row) {
        return new Claim(new StreamKey(row.getUUID("connection_id"), row.getUUID("project_id"), row.getString("stream"),
                row.getUUID("part_id")), row.getLong("fence"), row.getString("cursor"), row.getInteger("attempts"));
    }
}
