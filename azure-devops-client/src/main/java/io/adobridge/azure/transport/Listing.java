package io.adobridge.azure.transport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The body of a list.
 *
 * @param items its elements that are not null
 * @param count of all elements
 * @param fields the plain values beside them, as text
 */
record Listing<T>(List<T> items, int count, Map<String, String> fields) {

    @Nullable
    String field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty()).orElse(null);
    }
}
