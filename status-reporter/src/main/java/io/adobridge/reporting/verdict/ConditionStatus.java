package io.adobridge.reporting.verdict;

import com.fasterxml.jackson.annotation.JsonValue;

/** How one condition of a gate ended. */
public enum ConditionStatus {

    PASSED("passed"),
    WARNING("warning"),
    FAILED("failed"),
    /** There was nothing to compare: no new code, no coverage. */
    NO_VALUE("noValue");

    private final String wire;

    ConditionStatus(String wire) {
        this.wire = wire;
    }

    /** The word in JSON, camelCase. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
