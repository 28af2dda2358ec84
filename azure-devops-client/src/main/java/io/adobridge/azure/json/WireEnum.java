package io.adobridge.azure.json;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The known values of a text that Azure DevOps sends. Records keep the text itself, so that a value which a later version adds
 * survives; it is compared by {@link #is}, which ignores case ({@code TfsGit} and {@code tfsgit} are both seen).
 */
public interface WireEnum {

    String name();

    /** The value as it is sent: {@code PARTIALLY_SUCCEEDED} is {@code partiallySucceeded}. */
    default String wire() {
        StringBuilder wire = new StringBuilder();
        for (String word : name().split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            wire.append(wire.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return wire.toString();
    }

    /** Whether the text is this value; an absent one is none. */
    default boolean is(@Nullable String text) {
        return wire().equalsIgnoreCase(text);
    }

    /** The known value that the text is, if any. */
    static <E extends Enum<E> & WireEnum> Optional<E> find(Class<E> type, @Nullable String text) {
        for (E value : type.getEnumConstants()) {
            if (value.is(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
