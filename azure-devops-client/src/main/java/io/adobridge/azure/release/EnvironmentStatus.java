package io.adobridge.azure.release;

import io.adobridge.azure.json.WireEnum;

/** State of a stage. */
public enum EnvironmentStatus implements WireEnum {
    UNDEFINED,
    NOT_STARTED,
    IN_PROGRESS,
    SUCCEEDED,
    CANCELED,
    REJECTED,
    QUEUED,
    SCHEDULED,
    PARTIALLY_SUCCEEDED
}
