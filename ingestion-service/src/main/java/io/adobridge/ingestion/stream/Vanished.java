package io.adobridge.ingestion.stream;

import java.time.Instant;
import java.time.ZoneOffset;

import io.adobridge.ingestion.store.Write;
import io.vertx.mutiny.sqlclient.Tuple;

/** Marks as removed what a whole list no longer contains: rows that the reading which began at an instant has not seen. */
public final class Vanished {

    private static final String OF_CONNECTION = """
            UPDATE %s SET removed_at = now() WHERE connection_id = $1 AND seen_at < $2 AND removed_at IS NULL
            """;

    private static final String OF_PROJECT = """
            UPDATE %s SET removed_at = now()
            WHERE connection_id = $1 AND project_id = $3 AND seen_at < $2 AND removed_at IS NULL
            """;

    private static final String OF_PART = """
            UPDATE %s SET removed_at = now()
            WHERE connection_id = $1 AND repository_id = $3 AND seen_at < $2 AND removed_at IS NULL
            """;

    private Vanished() {
    }

    /** For a list of everything that the connection has. */
    public static Write ofConnection(String table, StreamRun run, Instant asOf) {
        return write(table, OF_CONNECTION, Tuple.of(run.connection(), asOf.atOffset(ZoneOffset.UTC)));
    }

    /** For a list of everything that the run's project has. */
    public static Write ofProject(String table, StreamRun run, Instant asOf) {
        return write(table, OF_PROJECT, Tuple.of(run.connection(), asOf.atOffset(ZoneOffset.UTC), run.project()));
    }

    /** For a list of everything that the run's repository has. */
    public static Write ofPart(String table, StreamRun run, Instant asOf) {
        return write(table, OF_PART, Tuple.of(run.connection(), asOf.atOffset(ZoneOffset.UTC), run.part()));
    }

    private static Write write(String table, String sql, Tuple parameters) {
        return new Write(table, transaction -> transaction.preparedQuery(sql.formatted(table)).execute(parameters)
                .map(result -> result.rowCount()));
    }
}
