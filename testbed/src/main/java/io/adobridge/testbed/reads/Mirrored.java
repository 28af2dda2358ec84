package io.adobridge.testbed.reads;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.postgresql.PGConnection;

import io.adobridge.testbed.Testbed;

/** What ingestion-service has in its database. */
final class Mirrored {

    private static final String LAST_ASKED = """
            SELECT coalesce(max(query_start)::text, '') FROM pg_stat_activity
            WHERE query LIKE '% FROM git_commit WHERE %' AND datname = current_database() AND pid <> pg_backend_pid()
            """;
    private static final String LAST_STATEMENT = """
            SELECT query FROM pg_stat_activity WHERE query LIKE '% FROM % WHERE connection_id = $1%'
            AND datname = current_database() AND pid <> pg_backend_pid() ORDER BY query_start DESC LIMIT 1
            """;
    private static final String COPY = """
            COPY (SELECT * FROM git_commit ORDER BY committer_date DESC, repository_id DESC, commit_id DESC) TO STDOUT
            """;

    private final Testbed testbed;

    Mirrored(Testbed testbed) {
        this.testbed = testbed;
    }

    /** 100,000 work items and builds, 1,000,000 commits. */
    void multiply() {
        long begun = System.nanoTime();
        for (String statement : Resource.text("fill.sql").split(";\n")) {
            boolean rows = with(database -> database.execute(statement));
            assert !rows;
        }
        System.err.printf("Multiplied within %d s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    long commits() {
        return Long.parseLong(with(database -> text(database, "SELECT count(*) FROM git_commit")));
    }

    /** When commits were last asked for. */
    String lastAsked() {
        return with(database -> text(database, LAST_ASKED));
    }

    /** What the service has sent to PostgreSQL last, with places such as {@code $1} for values. */
    String lastStatement() {
        return with(database -> text(database, LAST_STATEMENT));
    }

    /** What requests can ask about, by name. */
    Map<String, String> values() {
        return with(database -> {
            ResultSet row = database.executeQuery(Resource.text("values.sql"));
            row.next();
            Map<String, String> values = new HashMap<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                values.put(row.getMetaData().getColumnName(column), row.getString(column));
            }
            return values;
        });
    }

    /** How long PostgreSQL takes to give all commits away in the order of the list. */
    Duration copyingCommits() {
        return with(database -> {
            long begun = System.nanoTime();
            long rows = database.getConnection().unwrap(PGConnection.class).getCopyAPI()
                    .copyOut(COPY, OutputStream.nullOutputStream());
            assert rows > 0;
            return Duration.ofNanos(System.nanoTime() - begun);
        });
    }

    private interface Question<T> {
        T ask(Statement database) throws SQLException, IOException;
    }

    private <T> T with(Question<T> question) {
        try (Connection database = testbed.postgres().connect("ingestion"); Statement statement = database.createStatement()) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Statement database, String query) throws SQLException {
        ResultSet row = database.executeQuery(query);
        row.next();
        return row.getString(1);
    }
}
