package io.adobridge.connection.audit;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done, or can happen, to something. */
public enum Action {
    CONNECTION_REGISTERED("connection.registered"),
    CONNECTION_CHANGED("connection.changed"),
    CONNECTION_REMOVED("connection.removed"),
    /** A verification found it in another state than before. */
    STATE_CHANGED("connection.state.changed"),
    INTEGRATION_SWITCHED("connection.integration.switched"),
    TOKEN_REPLACED("connection.token.replaced");

    private final String key;

    Action(String key) {
        this.key = key;
    }

    /** The name in answers and events. */
    @JsonValue
    public String key() {
        return key;
    }
}
