package io.adobridge.connection.verification;

import java.util.UUID;

import io.vertx.mutiny.sqlclient.Row;

/**
 * A connection that this replica verifies now, and no other one.
 *
 * @param fence by which it is seen whether it still is ours when the outcome is recorded
 * @param vain how many times in a row nothing could be found out before
 * @param doubted whether a refusal was met before that was not believed
 */
public record Claim(UUID connection, long fence, int vain, boolean doubted) {

    static Claim from(Row row) {
        return new Claim(row.getUUID("connection_id"), row.getLong("fence"), row.getInteger("vain"), row.getBoolean("doubted"));
    }
}
