package io.adobridge.ingestion.reading;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.vertx.mutiny.sqlclient.Tuple;

/** Which rows of a connection are wanted. Conditions whose value is absent are left out. Immutable. */
public final class Where {

    private final UUID connection;
    private final List<String> conditions;
    private final List<Object> parameters;

    private Where(UUID connection, List<String> conditions, List<Object> parameters) {
        this.connection = connection;
        this.conditions = conditions;
        this.parameters = parameters;
    }

    /** All rows of the connection. */
    public static Where of(UUID connection) {
        return new Where(connection, List.of("connection_id = $1"), List.of(connection));
    }

    /** Those whose column has this value. */
    public Where is(String column, @Nullable Object value) {
        return value == null ? this : and(column + " = %s", value);
    }

    /** Those whose column, an array, contains this value. */
    public Where has(String column, @Nullable Object value) {
        return value == null ? this : and("%s = ANY (" + column + ")", value);
    }

    /** Those where one of the columns has this value, whatever its case. */
    public Where isOneOf(@Nullable String value, String... columns) {
        if (value == null) {
            return this;
        }
        List<String> choices = Arrays.stream(columns).map(column -> "lower(" + column + ") = lower(%1$s)").toList();
        return and("(" + String.join(" OR ", choices) + ")", value);
    }

    /** Those where one of the columns has this number. */
    public Where isOneOf(@Nullable Long value, String... columns) {
        if (value == null) {
            return this;
        }
        return and("(" + String.join(" OR ", Arrays.stream(columns).map(column -> column + " = %1$s").toList()) + ")", value);
    }

    /** Those where a list of objects contains one that has this value, whatever its case, in one of the members. */
    public Where isAnyOf(@Nullable String value, String column, String... members) {
        if (value == null) {
            return this;
        }
        List<String> choices = Arrays.stream(members).map(member -> "lower(one->>'" + member + "') = lower(%1$s)").toList();
        return and(
                "EXISTS (SELECT FROM jsonb_array_elements(" + column + ") AS one WHERE " + String.join(" OR ", choices) + ")",
                value);
    }

    /** Those whose path is this one or below it. */
    public Where isAtOrBelow(String column, @Nullable String path) {
        return path == null ? this
                : and("(lower(" + column + ") = lower(%1$s) OR starts_with(lower(" + column + "), lower(%1$s) || '\\'))", path);
    }

    /** Those whose column is at or after the instant. */
    public Where from(String column, @Nullable Instant instant) {
        return instant == null ? this : and(column + " >= %s", instant.atOffset(ZoneOffset.UTC));
    }

    /** Those whose column is before the instant. */
    public Where before(String column, @Nullable Instant instant) {
        return instant == null ? this : and(column + " < %s", instant.atOffset(ZoneOffset.UTC));
    }

    /**
     * Those whose columns are those of another table's rows that are at or after the instant.
     *
     * @param columns one, or several separated by commas
     * @param keys the same columns of the other table
     * @param time of the other table
     */
    public Where fromOf(String columns, String table, String keys, String time, @Nullable Instant instant) {
        return instant == null ? this
                : and("(" + columns + ") IN (SELECT " + keys + " FROM " + table + " WHERE connection_id = $1 AND " + time
                        + " >= %s)", instant.atOffset(ZoneOffset.UTC));
    }

    /** Those where one of the columns names a row of another table that is at or after the instant. */
    public Where fromOfEither(@Nullable Instant instant, String table, String key, String time, String... columns) {
        return instant == null ? this : named(table, key, time + " >= ", instant.atOffset(ZoneOffset.UTC), columns);
    }

    /** Those where one of the columns names a row of another table that is of this project. */
    public Where isInProject(@Nullable UUID project, String table, String key, String... columns) {
        return project == null ? this : named(table, key, "project_id = ", project, columns);
    }

    private Where named(String table, String key, String condition, Object value, String... columns) {
        String rows = " IN (SELECT " + key + " FROM " + table + " WHERE connection_id = $1 AND " + condition + "%1$s)";
        List<String> choices = Arrays.stream(columns).map(column -> column + rows).toList();
        return and("(" + String.join(" OR ", choices) + ")", value);
    }

    /** Those for which a condition without a value holds. */
    public Where when(boolean wanted, String condition) {
        return wanted ? with(condition, List.of()) : this;
    }

    /** Those behind a row in the order of these columns. */
    Where behind(List<String> columns, boolean newestFirst, List<Object> values) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            places.add("$" + (parameters.size() + 1 + i));
        }
        return with("(%s) %s (%s)".formatted(String.join(", ", columns), newestFirst ? "<" : ">", String.join(", ", places)),
                values);
    }

    UUID connection() {
        return connection;
    }

    String sql() {
        return "WHERE " + String.join(" AND ", conditions);
    }

    Tuple tuple() {
        return Tuple.from(parameters);
    }

    private Where and(String condition, Object value) {
        return with(condition.formatted("$" + (parameters.size() + 1)), List.of(value));
    }

    private Where with(String condition, List<Object> values) {
        List<String> allConditions = new ArrayList<>(conditions);
        allConditions.add(condition);
        List<Object> allParameters = new ArrayList<>(parameters);
        allParameters.addAll(values);
        return new Where(connection, allConditions, allParameters);
    }
}
