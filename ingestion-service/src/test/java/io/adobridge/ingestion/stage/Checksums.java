package io.adobridge.ingestion.stage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import io.adobridge.testbed.Testbed;

/** What a connection's tables hold, as count and checksum: the same for two ingestions of the same organisation. */
public final class Checksums {

    private static final List<String> TABLES = List.of("project", "repository", "git_commit", "branch", "push", "changeset",
            "changeset_file", "pull_request",
            "definition", "build", "timeline_record", "work_item", "work_item_revision", "work_item_interval",
            "work_item_link", "work_item_artifact", "work_item_comment", "deleted_work_item", "work_item_type",
            "classification_node", "team", "board", "azure_user", "build_part", "build_coverage", "test_run", "release",
            "release_environment", "deployment", "environment", "environment_deployment");

    private Checksums() {
    }

    public static Map<String, String> of(Testbed testbed, UUID connection) {
        return of(testbed, "ingestion", connection);
    }

    /** The same in a database of another name. */
    public static Map<String, String> of(Testbed testbed, String name, UUID connection) {
        Map<String, String> sums = new TreeMap<>();
        try (Connection database = testbed.postgres().connect(name)) {
            for (String table : TABLES) {
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

    private static String sum(Connection database, String table, UUID connection) throws SQLException {
        String sql = """
                SELECT count(*) || ' ' || coalesce(md5(string_agg(row, ',' ORDER BY row)), '-') FROM (
                    SELECT (to_jsonb(t) - 'connection_id' - 'seen_at' - 'details_at')::text AS row FROM ingestion.%s t
                    WHERE connection_id = ?) rows
                """.formatted(table);
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, connection);
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getString(1);
        }
    }
}
