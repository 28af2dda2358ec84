package io.adobridge.connection.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.paging.Cursor;
import io.adobridge.kit.paging.PageOf;

/**
 * Lists that Azure DevOps gives whole, or in an order of its own, handed out a page at a time: by name, then id. A page
 * starts after the last thing shown, wherever that stands by then.
 */
public record Shelf<T>(List<T> things, Function<T, String> name, Function<T, String> id) {

    /** Keys of a cursor here. */
    public static final int KEYS = 2;

    /** The page after a cursor, the first one without. */
    public PageOf<T> page(@Nullable Cursor after, int limit) {
        List<T> rest = things.stream().map(this::placed).sorted(Placed.ORDER)
                .filter(placed -> after == null || placed.isAfter(after))
                .limit(limit + 1L).map(Placed::thing).toList();
        return PageOf.of(rest, limit, last -> placed(last).cursor());
    }

    private Placed<T> placed(T thing) {
        return new Placed<>(name.apply(thing).toLowerCase(Locale.ROOT), id.apply(thing), thing);
    }

    private record Placed<T>(String name, String id, @Nullable T thing) {

        static final Comparator<Placed<?>> ORDER = Comparator.<Placed<?>, String> comparing(Placed::name)
                .thenComparing(Placed::id);

        boolean isAfter(Cursor cursor) {
            return ORDER.compare(this, new Placed<>(cursor.text(0), cursor.text(1), null)) > 0;
        }

        String cursor() {
            return Cursor.encode(name, id);
        }
    }
}
