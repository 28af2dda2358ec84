package io.adobridge.reporting.verdict;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a quality gate ended, or that it has not ended yet. */
public enum GateStatus {

    PASSED("passed"),
    /** Passed, and the tool warns; the oldest SonarQube versions say so. */
    WARNING("warning"),
    FAILED("failed"),
    /** The tool could not tell: its analysis failed. */
    ERROR("error"),
    PENDING("pending"),
    NOT_APPLICABLE("notApplicable"),
    /** Withdrawn by the one who reported it: nothing is said any more. */
    RETRACTED("retracted");

    private final String wire;

    GateStatus(String wire) {
        this.wire = wire;
    }

    /** The word in JSON, camelCase. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
