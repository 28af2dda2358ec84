package io.adobridge.testbed.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The leases that stand in a database, of whatever table has a column {@code lease_until}. */
public final class Leases {

    private static final String TABLES = """
            SELECT table_schema || '.' || table_name FROM information_schema.columns WHERE column_name = 'lease_until'
            """;

    private Leases() {
    }

    /** How many rows of each table are leased now; tables without any are left out. */
    public static Map<String, Integer> in(Connection database) throws SQLException {
        Map<String, Integer> leases = new TreeMap<>();
        try (var statement = database.createStatement(); ResultSet tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                String table = tables.getString(1);
                int leased = count(database, table);
                if (leased > 0) {
                    leases.put(table, leased);
                }
            }
        }
        return leases;
    }

    private static int count(Connection database, String table) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet count = statement
                        .executeQuery("SELECT count(*) FROM %s WHERE lease_until > now()".formatted(table))) {
            count.next();
            return count.getInt(1);
        }
    }
}
