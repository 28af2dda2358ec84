package io.adobridge.connection.discovery;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where a list is taken from. */
public enum Source {
    /** Azure DevOps, now. */
    LIVE,
    /** What the last synchronisation found. */
    CATALOG;

    /**
     * The source of a name in a request.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    @JsonCreator
    public static Source fromString(String name) {
        for (Source source : values()) {
            if (source.key().equals(name)) {
                return source;
            }
        }
        throw new IllegalArgumentException("No source of this name");
    }

    /** The name in requests. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
