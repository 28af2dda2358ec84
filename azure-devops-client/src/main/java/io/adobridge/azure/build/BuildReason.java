package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** What caused a build. */
public enum BuildReason implements WireEnum {
    NONE,
    MANUAL,
    INDIVIDUAL_CI,
    BATCHED_CI,
    SCHEDULE,
    SCHEDULE_FORCED,
    USER_CREATED,
    VALIDATE_SHELVESET,
    CHECK_IN_SHELVESET,
    PULL_REQUEST,
    BUILD_COMPLETION,
    RESOURCE_TRIGGER,
    TRIGGERED,
    ALL
}
