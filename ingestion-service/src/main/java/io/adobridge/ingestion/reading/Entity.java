package io.adobridge.ingestion.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Something of the mirror that can be listed. PostgreSQL writes each row as the JSON that callers see.
 *
 * @param <T> the shape of that JSON
 */
public final class Entity<T> {

    private final String table;
    private final Map<String, String> members;
    private final List<Key> order;
    private final boolean descending;

    Entity(String table, Map<String, String> members, List<Key> order, boolean descending) {
        this.table = table;
        this.members = members;
        this.order = order;
        this.descending = descending;
    }

    /** @param table where the rows are, or a subselect with a name */
    public static <T> Members<T> of(Class<T> shape, String table) {
        return new Members<>(shape, table, Map.of());
    }

    /** The rows that belong to a row of another list, as an expression of that list: an array in this one's order. */
    public String belonging(String condition) {
        return "(SELECT coalesce(json_agg(member), '[]') FROM (SELECT " + selected(Selection.ALL) + " FROM " + table
                + " WHERE " + condition + orderBy() + ") member)";
    }

    Where behind(Where where, @Nullable String cursor) {
        Cursor decoded = Cursor.decode(cursor, order.size());
        return decoded == null ? where : where.behind(columns(), descending, keys(decoded));
    }

    private List<Object> keys(Cursor cursor) {
        return IntStream.range(0, order.size()).mapToObj(place -> order.get(place).of().apply(cursor, place)).toList();
    }

    /** Rows of JSON, which {@link #json} and {@link #cursor} read. */
    Uni<List<Row>> rows(Pool pool, Selection selection, Where where, int limit) {
        return pool.preparedQuery(sql(selection, where, limit)).execute(where.tuple())
                .map(rows -> rows.stream().toList());
    }

    static String json(Row row) {
        return row.getString(0);
    }

    /** The cursor behind a row. */
    String cursor(Row row) {
        return Cursor.encode(IntStream.rangeClosed(1, order.size()).mapToObj(row::getValue).map(Key::kept).toArray());
    }

    String sql(Selection selection, Where where, int limit) {
        return "SELECT (SELECT row_to_json(seen) FROM (SELECT " + selected(selection) + ") seen)::text, "
                + String.join(", ", columns()) + " FROM " + table + " " + where.sql() + orderBy() + " LIMIT " + limit;
    }

    private String orderBy() {
        String direction = descending ? " DESC" : "";
        return " ORDER BY " + String.join(direction + ", ", columns()) + direction;
    }

    private List<String> columns() {
        return order.stream().map(Key::column).toList();
    }

    private String selected(Selection selection) {
        return selection.of(members.keySet()).stream().map(name -> members.get(name) + " AS \"" + name + "\"")
                .collect(Collectors.joining(", "));
    }
}
