package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** Progress of a build. */
public enum BuildStatus implements WireEnum {
    NONE,
    IN_PROGRESS,
    COMPLETED,
    CANCELLING,
    POSTPONED,
    NOT_STARTED,
    ALL
}
