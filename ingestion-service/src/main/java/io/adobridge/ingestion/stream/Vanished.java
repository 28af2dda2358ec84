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

    private Vanished() {
    }

    /** For a list of everything that the connection has. */
    public static Write ofConnection(String table, StreamRun run, Instant asOf) {
        return new Write(table, transaction -> transaction.preparedQuery(OF_CONNECTION.formatted(table))
                .execute(Tuple.of(run.connection(), asOf.atOffset(ZoneOffset.UTC))).map(result -> result.rowCount()));
    }

    /** For a list of everything that the run's project has. */
    public static Write ofProject(String table, StreamRun run, Instant asOf) {
        return new Write(table, transaction -> transaction.preparedQuery(OF_PROJECT.formatted(table))
                .execute(Tuple.of(run.connection(), asOf.atOffset(ZoneOffset.UTC), run.project()))
                .map(result -> result.rowCount()));
    }
}
