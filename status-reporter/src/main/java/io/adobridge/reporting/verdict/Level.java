package io.adobridge.reporting.verdict;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

/** How much a finding matters, the least first. */
public enum Level {

    NOTE("note", "notes"),
    WARNING("warning", "warnings"),
    ERROR("error", "errors");

    private final String wire;
    private final String plural;

    Level(String wire, String plural) {
        this.wire = wire;
        this.plural = plural;
    }

    /** The word in JSON, as SARIF has it. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** So many of them, for people. */
    public String counted(long count) {
        return count + " " + (count == 1 ? wire : plural);
    }

    /** Whether it matters at least as much. */
    public boolean reaches(Level least) {
        return compareTo(least) >= 0;
    }

    /** The level of SARIF's word; nothing for {@code none} and for what is no level. */
    public static Optional<Level> ofWire(@Nullable String word) {
        for (Level level : values()) {
            if (word != null && level.wire.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
