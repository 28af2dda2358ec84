package io.adobridge.ingestion.stream;

import io.adobridge.ingestion.store.Write;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Makes another stream of the same project due, once what it is to do is stored. Outside the page's transaction, since a
 * stream's row is locked where its own page ends: waiting for each other there would be slow. A wake that is lost with the
 * process is made up for by the stream's cadence.
 */
public final class Wake {

    private static final String WAKE = """
            UPDATE stream SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND enabled AND attempts = 0
                AND NOT (woken AND due_at <= now())
            """;

    private static final String UNTIL_COMPLETE = WAKE.stripTrailing() + " AND completed_at IS NULL";

    private Wake() {
    }

    public static Write up(StreamRun run, String stream) {
        return write(WAKE, run, stream);
    }

    /** The same during its first sync alone, whose end may depend on this one's. */
    public static Write upUntilComplete(StreamRun run, String stream) {
        return write(UNTIL_COMPLETE, run, stream);
    }

    private static Write write(String sql, StreamRun run, String stream) {
        return Write.afterwards("stream", client -> client.preparedQuery(sql)
                .execute(Tuple.of(run.connection(), run.project(), stream)).replaceWith(0));
    }
}
