package io.adobridge.connection.discovery;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What Azure DevOps has that can be found. */
public enum Kind {
    PROJECT,
    REPOSITORY,
    PIPELINE,
    TEAM,
    BOARD;

    /**
     * The kind of a name in a request.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    @JsonCreator
    public static Kind fromString(String name) {
        for (Kind kind : values()) {
            if (kind.key().equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of this name");
    }

    /** The name in requests and answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
