package io.adobridge.ingestion.store;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A table of the mirror and how a row of type {@code R} fills it.
 *
 * <p>
 * The key is {@code connection_id} and the columns named as key. A page is written by one statement, whatever its size: its
 * rows
 * travel as one array for each column, which a list of {@code unnest} takes apart without storing them in between.
 *
 * @param <R> what holds one row's values
 */
public final class Table<R> {

    private final String name;
    private final List<Column<R>> columns;
    private final List<Column<R>> keys;
    private final BinaryOperator<R> newer;
    private final String upsert;

    private Table(Builder<R> builder) {
        this.name = builder.name;
        this.columns = List.copyOf(builder.columns);
        this.keys = List.copyOf(builder.keys);
        this.newer = builder.newer;
        this.upsert = upsert(builder);
    }

    /** Starts the description of a table. */
    public static <R> Builder<R> named(String name) {
        return new Builder<>(name);
    }

    /**
     * In the order of their keys, which keeps two pages that write the same rows from waiting for each other, inserts the
     * rows, and replaces those that are there and differ (or, with a guard, those that the guard lets
     * through). Of two rows with one key the later in the page counts.
     */
    public Write upsert(UUID connection, List<R> rows) {
        return new Write(name, transaction -> rows.isEmpty() ? Uni.createFrom().item(0)
                : transaction.preparedQuery(upsert).execute(parameters(connection, inOrder(rows)))
                        .map(result -> result.rowCount()));
    }

    private List<R> inOrder(List<R> rows) {
        Map<List<Object>, R> byKey = new TreeMap<>(Table::compare);
        for (R row : rows) {
            byKey.merge(key(row), row, newer);
        }
        return List.copyOf(byKey.values());
    }

    private List<Object> key(R row) {
        return keys.stream().map(key -> Objects.requireNonNull(key.value().apply(row), key.name())).toList();
    }

    @SuppressWarnings("unchecked") // the values of one column are of one type, which has an order
    private static int compare(List<Object> one, List<Object> other) {
        int order = 0;
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = ((Comparable<Object>) one.get(i)).compareTo(other.get(i));
        }
        return order;
    }

    private Tuple parameters(UUID connection, List<R> rows) {
        List<Object> parameters = new ArrayList<>(columns.size() + 1);
        parameters.add(connection);
        columns.forEach(column -> parameters.add(column.values(rows)));
        return Tuple.from(parameters);
    }

    private static <R> String upsert(Builder<R> table) {
        List<Column<R>> replaced = table.columns.stream().filter(column -> !table.keys.contains(column)).toList();
        return """
                INSERT INTO %s AS t (connection_id, %s)
                SELECT $1, %s
                FROM (SELECT %s) AS u
                ON CONFLICT (connection_id, %s) DO %s
                """.formatted(table.name, names(table.columns, "%s"),
                table.columns.stream().map(Column::select).collect(joining(", ")),
                IntStream.range(0, table.columns.size()).mapToObj(i -> table.columns.get(i).rows(i + 2)).collect(joining(", ")),
                names(table.keys, "%s"),
                replaced.isEmpty() ? "NOTHING" : replacement(table, replaced));
    }

    private static <R> String replacement(Builder<R> table, List<Column<R>> replaced) {
        return "UPDATE SET %s WHERE %s".formatted(
                Stream.concat(Stream.of(names(replaced, "%1$s = excluded.%1$s")), table.extras.stream())
                        .collect(joining(", ")),
                table.guard != null ? table.guard
                        : "(%s) IS DISTINCT FROM (%s)".formatted(names(replaced, "t.%s"), names(replaced, "excluded.%s")));
    }

    private static <R> String names(List<Column<R>> columns, String format) {
        return columns.stream().map(column -> format.formatted(column.name())).collect(joining(", "));
    }

    /** Describes a table, column by column. */
    public static final class Builder<R> {

        private final String name;
        private final List<Column<R>> columns = new ArrayList<>();
        private final List<Column<R>> keys = new ArrayList<>();
        private final List<String> extras = new ArrayList<>();
        private BinaryOperator<R> newer = (earlier, later) -> later;
        private @Nullable String guard;

        private Builder(String name) {
            this.name = name;
        }

        public Builder<R> id(String column, Function<R, @Nullable UUID> value) {
            return add(column, Column.Type.ID, value);
        }

        public Builder<R> text(String column, Function<R, @Nullable String> value) {
            return add(column, Column.Type.TEXT, value);
        }

        public Builder<R> number(String column, Function<R, @Nullable Long> value) {
            return add(column, Column.Type.LONG, value);
        }

        public Builder<R> integer(String column, Function<R, @Nullable Integer> value) {
            return add(column, Column.Type.INT, value);
        }

        public Builder<R> decimal(String column, Function<R, @Nullable Double> value) {
            return add(column, Column.Type.DOUBLE, value);
        }

        public Builder<R> flag(String column, Function<R, Boolean> value) {
            return add(column, Column.Type.FLAG, value);
        }

        public Builder<R> time(String column, Function<R, @Nullable Instant> value) {
            return add(column, Column.Type.TIME, value);
        }

        /** A jsonb column from JSON text. */
        public Builder<R> json(String column, Function<R, String> value) {
            return add(column, Column.Type.JSON, value);
        }

        /** A text[] column from a JSON array of strings. */
        public Builder<R> texts(String column, Function<R, String> value) {
            return add(column, Column.Type.TEXTS, value);
        }

        /** A bigint[] column from a JSON array of numbers. */
        public Builder<R> numbers(String column, Function<R, String> value) {
            return add(column, Column.Type.LONGS, value);
        }

        /** Makes the column added last a part of the key. */
        public Builder<R> key() {
            keys.add(columns.get(columns.size() - 1));
            return this;
        }

        /** A further assignment when a row is replaced, in terms of {@code t} and {@code excluded}. */
        public Builder<R> alsoSet(String assignment) {
            extras.add(assignment);
            return this;
        }

        /** Replaces only where this holds, in terms of {@code t} and {@code excluded}, instead of where they differ. */
        public Builder<R> onlyWhere(String condition) {
            guard = condition;
            return this;
        }

        /** Which of two rows with one key in one page counts, instead of the later. */
        public Builder<R> preferring(BinaryOperator<R> choice) {
            newer = choice;
            return this;
        }

        public Table<R> build() {
            return new Table<>(this);
        }

        private Builder<R> add(String column, Column.Type type, Function<R, ? extends @Nullable Object> value) {
            columns.add(new Column<>(column, type, value::apply));
            return this;
        }
    }
}
