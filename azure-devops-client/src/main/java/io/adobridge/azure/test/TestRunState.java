package io.adobridge.azure.test;

import io.adobridge.azure.json.WireEnum;

/** Progress of a test run. */
public enum TestRunState implements WireEnum {
    UNSPECIFIED,
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    ABORTED,
    WAITING,
    NEEDS_INVESTIGATION
}
