package io.adobridge.connection.notification;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a delivery stands. */
public enum DeliveryState {
    /** It was not accepted yet, and is tried again. */
    PENDING,
    /** The receiver has accepted it. */
    DELIVERED,
    /** It was given up; a person may have it tried again. */
    DEAD;

    static DeliveryState after(Answer answer, boolean tooLate) {
        if (answer.accepted()) {
            return DELIVERED;
        }
        return tooLate || answer.gone() ? DEAD : PENDING;
    }

    /**
     * The state of a name in a request.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public static DeliveryState fromString(String key) {
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of this name"));
    }

    /** The name in answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
