package io.adobridge.azure.core;

import io.adobridge.azure.json.WireEnum;

/** Progress of an operation; the last three are final. */
public enum OperationStatus implements WireEnum {
    NOT_SET,
    QUEUED,
    IN_PROGRESS,
    CANCELLED,
    SUCCEEDED,
    FAILED
}
