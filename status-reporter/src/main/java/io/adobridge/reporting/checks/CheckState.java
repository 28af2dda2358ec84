package io.adobridge.reporting.checks;

import com.fasterxml.jackson.annotation.JsonValue;

/** What has become of a check. */
enum CheckState {

    WAITING("waiting"),
    /** Azure Pipelines has taken the answer. */
    ANSWERED("answered"),
    /** Nobody can be answered any more. */
    GIVEN_UP("givenUp");

    private final String wire;

    CheckState(String wire) {
        this.wire = wire;
    }

    /** The word in JSON. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
