package io.adobridge.reporting.following;

import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * The right to follow one connection until its lease ends.
 *
 * @param heard number of the last event that everybody has heard
 * @param attempts that have failed since the last that did not
 */
record CursorClaim(UUID connection, long heard, long fence, int attempts) {

    static CursorClaim from(Row row) {
        return new CursorClaim(row.getUUID("connection_id"), row.getLong("heard"), row.getLong("fence"),
                row.getInteger("attempts"));
    }
}
