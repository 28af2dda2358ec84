package io.adobridge.azure.test;

import io.adobridge.azure.json.WireEnum;

/** Outcome of a test. */
public enum TestOutcome implements WireEnum {
    UNSPECIFIED,
    NONE,
    PASSED,
    FAILED,
    INCONCLUSIVE,
    TIMEOUT,
    ABORTED,
    BLOCKED,
    NOT_EXECUTED,
    WARNING,
    ERROR,
    NOT_APPLICABLE,
    PAUSED,
    IN_PROGRESS,
    NOT_IMPACTED
}
