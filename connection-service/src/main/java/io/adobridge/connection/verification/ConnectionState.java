package io.adobridge.connection.verification;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a connection is, as far as the last verification knows. */
public enum ConnectionState {
    /** All checks have passed. */
    ACTIVE,
    /** Not every chosen service is known to work: a check failed, or none was made yet. */
    DEGRADED,
    /** The token has expired. */
    EXPIRED,
    /** Host or token are not right. */
    INVALID,
    /** Every integration is switched off. */
    DISABLED,
    /** The host does not answer. */
    UNREACHABLE;

    /** The name in answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it stays like this until a person acts. */
    public boolean needsPerson() {
        return this != ACTIVE && this != DISABLED;
    }
}
