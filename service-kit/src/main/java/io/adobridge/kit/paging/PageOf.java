package io.adobridge.kit.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, in the list's order
 * @param next the cursor of the page after this one; null at the end
 */
public record PageOf<T>(List<T> items, @Nullable String next) {

    /**
     * A page out of {@code limit + 1} rows: the one too many only says that there is more.
     *
     * @param cursor the cursor after a row, by {@link Cursor#encode}
     */
    public static <T> PageOf<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new PageOf<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new PageOf<>(items, cursor.apply(items.get(limit - 1)));
    }

    public <R> PageOf<R> map(Function<T, R> view) {
        return new PageOf<>(items.stream().map(view).toList(), next);
    }
}
