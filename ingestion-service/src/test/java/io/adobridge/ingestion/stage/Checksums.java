package io.adobridge.ingestion.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.adobridge.testbed.Testbed;

/**
 * What a connection's tables hold, as count and checksum: the same for two ingestions of the same organisation. All tables
 * of the database count, those to come as well, but for the ones named here.
 */
public final class Checksums {

    /** Who works on what, what is still to be read, and what was noticed when. */
    private static final List<String> NO_DATA = List.of("followed_connection", "stream", "timeline_queue", "coverage_queue",
            "work_item_queue", "pull_request_reading", "event", "event_counter", "hook_inbox", "retention", "retention_sweep",
            "reconciliation");

    private static final String TABLES = """
            SELECT table_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_schema = 'ingestion' AND table_type = 'BASE TABLE' AND column_name = 'connection_id'
                AND table_name <> ALL (?)
            ORDER BY table_name
            """;

    /** Leaves out when, or as of which revision, a row was read, and keeps of its removal only whether it happened. */
    private static final String SUM = """
            SELECT count(*) || ' ' || coalesce(sum(hashtextextended(row, 0)::numeric), 0) FROM (
                SELECT (to_jsonb(t) - ARRAY['connection_id', 'seen_at', 'details_at', 'comments_rev', 'removed_at']
                    || jsonb_build_object('removed', to_jsonb(t)->>'removed_at' IS NOT NULL))::text AS row
                FROM ingestion.%s t WHERE connection_id = ?) rows
            """;

    private Checksums() {
    }

    public static Map<String, String> of(Testbed testbed, UUID connection) {
        return of(testbed, "ingestion", connection);
    }

    /** The same in a database of another name. */
    public static Map<String, String> of(Testbed testbed, String name, UUID connection) {
        Map<String, String> sums = new TreeMap<>();
        try (Connection database = testbed.postgres().connect(name)) {
            for (String table : tables(database)) {
                sums.put(table, sum(database, table, connection));
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows there are of a connection. */
    public static long rows(Testbed testbed, UUID connection) {
        return rows(of(testbed, connection));
    }

    /** How many rows these checksums are of. */
    public static long rows(Map<String, String> sums) {
        return sums.values().stream().mapToLong(sum -> Long.parseLong(sum.substring(0, sum.indexOf(' ')))).sum();
    }

    private static List<String> tables(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(TABLES)) {
            statement.setArray(1, database.createArrayOf("text", NO_DATA.toArray()));
            ResultSet result = statement.executeQuery();
            List<String> tables = new ArrayList<>();
            while (result.next()) {
                tables.add(result.getString(1));
            }
            return tables;
        }
    }

    private static String sum(Connection database, String table, UUID connection) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(SUM.formatted(table))) {
            statement.setObject(1, connection);
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getString(1);
        }
    }
}
