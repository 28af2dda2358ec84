package io.adobridge.connection.catalog;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.adobridge.connection.discovery.Kind;

/** What something of Azure DevOps is to a service. */
public enum Role {
    CODE(Kind.REPOSITORY),
    BUILDS(Kind.PIPELINE),
    ISSUES(Kind.BOARD);

    private final Kind kind;

    Role(Kind kind) {
        this.kind = kind;
    }

    /**
     * The role of a name in a request.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    @JsonCreator
    public static Role fromString(String name) {
        for (Role role : values()) {
            if (role.key().equals(name)) {
                return role;
            }
        }
        throw new IllegalArgumentException("No role of this name");
    }

    /** The name in requests and answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What can have this role. */
    Kind kind() {
        return kind;
    }
}
