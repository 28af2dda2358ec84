package io.adobridge.reporting.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;

/** What has become of an evaluation. */
enum EvaluationState {

    PENDING("pending"),
    JUDGED("judged"),
    /** Too long pending, or not to be evaluated at all. */
    GIVEN_UP("givenUp");

    private final String wire;

    EvaluationState(String wire) {
        this.wire = wire;
    }

    /** The word in JSON. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
