package io.adobridge.connection.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done. Of two descriptions only what differs is kept.
 *
 * @param before how it was, without secrets; empty when it is new
 * @param after how it is now, without secrets; empty when it is gone
 */
public record Deed(Actor by, Action action, Subject on, Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    public Deed {
        Map<String, @Nullable Object> was = before;
        Map<String, @Nullable Object> is = after;
        before = unlike(was, is);
        after = unlike(is, was);
    }

    /** Whether anything is another than before. */
    public boolean changesSomething() {
        return !before.isEmpty() || !after.isEmpty();
    }

    private static Map<String, @Nullable Object> unlike(Map<String, @Nullable Object> these,
            Map<String, @Nullable Object> those) {
        var different = new LinkedHashMap<String, @Nullable Object>();
        these.forEach((name, value) -> {
            if (!those.containsKey(name) || !Objects.equals(those.get(name), value)) {
                different.put(name, value);
            }
        });
        return different;
    }
}
