package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** Progress of a record. */
public enum TimelineRecordState implements WireEnum {
    PENDING,
    IN_PROGRESS,
    COMPLETED
}
