package io.adobridge.ingestion.stream;

import io.adobridge.ingestion.store.Write;
import io.vertx.mutiny.sqlclient.Tuple;

/** Makes another stream of the same project due, in the transaction that gave it something to do. */
public final class Wake {

    private static final String WAKE = """
            UPDATE stream SET woken = true, due_at = least(due_at, now())
            WHERE connection_id = $1 AND project_id = $2 AND stream = $3 AND enabled AND attempts = 0
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
        return new Write("stream", transaction -> transaction.preparedQuery(sql)
                .execute(Tuple.of(run.connection(), run.project(), stream)).replaceWith(0));
    }
}
