package io.adobridge.ingestion.retention;

/**
 * Rows that go with their parent.
 *
 * @param table where they are
 * @param condition which of them, {@code c}, are of the parents, {@code old}
 */
record Part(String table, String condition) {

    /** Those that have the parent's key in columns of these names. */
    static Part of(String table, String key) {
        return new Part(table, "(%s) = (%s)".formatted(prefixed("c", key), prefixed("old", key)));
    }

    String delete() {
        return "part_%1$s AS (DELETE FROM %1$s c USING old WHERE c.connection_id = $1 AND %2$s)".formatted(table, condition);
    }

    static String prefixed(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }
}
