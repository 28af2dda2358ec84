package io.adobridge.testbed.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import io.adobridge.testbed.Testbed;

/** The rows that were ingested, written once more by COPY into empty tables with the same indexes: as fast as it gets. */
final class Copying {

    private static final String TABLES = """
            SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
            WHERE nspname = 'ingestion' AND relkind = 'r' AND relname NOT IN ('stream', 'event', 'event_counter', 'hook_inbox',
                'pull_request_reading', 'azure_pause', 'flyway_schema_history', 'followed_connection')
                AND relname NOT LIKE 'mirror%' AND relname NOT LIKE '%queue'
            ORDER BY relname
            """;

    private final Testbed testbed;
    private final String connection;

    /** @param connection whose rows are copied */
    Copying(Testbed testbed, String connection) {
        this.testbed = testbed;
        this.connection = connection;
    }

    /** What was written, and how long it took. */
    record Copied(long rows, Duration time) {

        Copied plus(Copied more) {
            return new Copied(rows + more.rows, time.plus(more.time));
        }

        double perSecond() {
            return rows / (time.toNanos() / 1e9);
        }
    }

    Copied all() {
        try (Connection database = testbed.postgres().connect("ingestion"); Statement statement = database.createStatement()) {
            statement.execute("CREATE SCHEMA copied");
            Copied sum = new Copied(0, Duration.ZERO);
            for (String table : tables(statement)) {
                statement.execute("CREATE TABLE copied.%1$s (LIKE ingestion.%1$s INCLUDING ALL)".formatted(table));
                sum = sum.plus(copy(database.unwrap(PGConnection.class).getCopyAPI(), table));
            }
            statement.execute("DROP SCHEMA copied CASCADE");
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(TABLES)) {
            while (result.next()) {
                tables.add(result.getString(1));
            }
        }
        return tables;
    }

    private Copied copy(CopyManager copies, String table) throws SQLException, IOException {
        Path file = Files.createTempFile("adobridge-copy", ".bin");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                copies.copyOut("COPY (SELECT * FROM ingestion.%s WHERE connection_id = '%s') TO STDOUT (FORMAT binary)"
                        .formatted(table, connection), out);
            }
            try (InputStream in = Files.newInputStream(file)) {
                long begun = System.nanoTime();
                long rows = copies.copyIn("COPY copied.%s FROM STDIN (FORMAT binary)".formatted(table), in, 1 << 16);
                return new Copied(rows, Duration.ofNanos(System.nanoTime() - begun));
            }
        } finally {
            Files.delete(file);
        }
    }
}
