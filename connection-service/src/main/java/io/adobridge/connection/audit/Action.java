package io.adobridge.connection.audit;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done, or can happen, to something. */
public enum Action {
    CONNECTION_REGISTERED("connection.registered"),
    CONNECTION_CHANGED("connection.changed"),
    CONNECTION_REMOVED("connection.removed"),
    /** A verification found it in another state than before. */
    STATE_CHANGED("connection.state.changed"),
    INTEGRATION_SWITCHED("connection.integration.switched"),
    TOKEN_REPLACED("connection.token.replaced"),
    /** It ends in so many days. */
    TOKEN_EXPIRING("connection.token.expiring"),
    /** It is over, by the calendar or as Azure DevOps says. */
    TOKEN_EXPIRED("connection.token.expired"),
    WEBHOOK_REGISTERED("webhook.registered"),
    WEBHOOK_CHANGED("webhook.changed"),
    WEBHOOK_REMOVED("webhook.removed"),
    /** A repository was taken out of ingestion and reporting, or back in. */
    REPOSITORY_SWITCHED("connection.repository.switched"),
    PERSONAL_TOKEN_SAVED("connection.personal-token.saved"),
    PERSONAL_TOKEN_REMOVED("connection.personal-token.removed"),
    SERVICE_CREATED("service.created"),
    SERVICE_CHANGED("service.changed"),
    SERVICE_REMOVED("service.removed"),
    SERVICE_BOUND("service.bound"),
    SERVICE_UNBOUND("service.unbound");

    private final String key;

    Action(String key) {
        this.key = key;
    }

    /**
     * The action of a name in a request.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    @JsonCreator
    public static Action fromString(String key) {
        return Arrays.stream(values()).filter(action -> action.key.equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No action of this name"));
    }

    /** The name in answers and events. */
    @JsonValue
    public String key() {
        return key;
    }
}
