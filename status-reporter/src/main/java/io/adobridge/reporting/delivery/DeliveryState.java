package io.adobridge.reporting.delivery;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonValue;

/** What has become of a delivery. */
public enum DeliveryState {

    /** On its way, or waiting for the next attempt. */
    PENDING("pending"),
    /** It stands at Azure DevOps. */
    DELIVERED("delivered"),
    /** A newer report for the same target and context took its place before it was delivered. */
    SUPERSEDED("superseded"),
    /** Given up; the reason says why, and a retry opens it again. */
    DEAD("dead");

    /** The words in JSON as a regular expression. */
    static final String WORDS = "pending|delivered|superseded|dead";

    private final String wire;

    DeliveryState(String wire) {
        this.wire = wire;
    }

    /** The word in JSON. */
    @JsonValue
    public String wire() {
        return wire;
    }

    static DeliveryState of(String wire) {
        return Arrays.stream(values()).filter(state -> state.wire.equals(wire)).findFirst().orElseThrow();
    }
}
