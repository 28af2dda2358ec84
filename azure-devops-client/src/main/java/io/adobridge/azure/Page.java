package io.adobridge.azure;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in Azure's order; may be empty although more follow
 * @param next opaque continuation from which the same list can be resumed, in this or another process; null at the end
 * @param resume where the list has been read to: the same as {@code next} while more follow, and at the end of a feed
 *        (reporting revisions and links) what to go on with when more has happened; null where a list has no such thing
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable String resume) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page of a list that ends. */
    public Page(List<T> items, @Nullable String next) {
        this(items, next, next);
    }
}
