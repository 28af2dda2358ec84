package io.adobridge.ingestion.reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Something of the mirror that can be listed.
 *
 * @param table where its rows are
 * @param order the columns that order the list; with the connection they are unique
 * @param newestFirst whether the list runs downwards
 * @param keys reads the order's values out of a cursor
 * @param view makes what callers see out of a row
 * @param cursor the cursor behind a row
 * @param <T> what callers see
 */
public record Entity<T>(String table, List<String> order, boolean newestFirst, Function<Cursor, List<Object>> keys,
        Function<Row, T> view, Function<T, String> cursor) {

    /** A list in the order of one numeric column. */
    public static <T> Entity<T> byNumber(String table, String column, boolean newestFirst, Function<Row, T> view,
            Function<T, Long> number) {
        return new Entity<>(table, List.of(column), newestFirst, cursor -> List.of(cursor.number(0)), view,
                item -> Cursor.encode(number.apply(item)));
    }

    /** A list in the order of several numeric columns, downwards. */
    public static <T> Entity<T> byNumbers(String table, List<String> columns, Function<Row, T> view,
            Function<T, List<Long>> numbers) {
        return new Entity<>(table, columns, true, cursor -> numbers(cursor, columns.size()), view,
                item -> Cursor.encode(numbers.apply(item).toArray()));
    }

    private static List<Object> numbers(Cursor cursor, int count) {
        return IntStream.range(0, count).<Object> mapToObj(cursor::number).toList();
    }

    /** A list in the order of one column of ids. */
    public static <T> Entity<T> byId(String table, String column, Function<Row, T> view, Function<T, Object> id) {
        return new Entity<>(table, List.of(column), false, cursor -> List.of(cursor.uuid(0)), view,
                item -> Cursor.encode(id.apply(item)));
    }

    Where behind(Where where, @Nullable String cursor) {
        Cursor decoded = Cursor.decode(cursor, order.size());
        return decoded == null ? where : where.behind(order, newestFirst, keys.apply(decoded));
    }

    Uni<List<T>> rows(Pool pool, Where where, int limit) {
        return pool.preparedQuery(sql(where, limit)).execute(where.tuple())
                .map(rows -> rows.stream().map(view).toList());
    }

    String sql(Where where, int limit) {
        String direction = newestFirst ? " DESC" : "";
        return "SELECT * FROM " + table + " " + where.sql()
                + " ORDER BY " + String.join(direction + ", ", order) + direction + " LIMIT " + limit;
    }
}
