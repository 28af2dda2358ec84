package io.adobridge.azure.checks;

import io.adobridge.azure.json.WireEnum;

/** State of an approval. */
public enum ApprovalStatus implements WireEnum {
    UNDEFINED,
    UNINITIATED,
    PENDING,
    APPROVED,
    REJECTED,
    SKIPPED,
    CANCELED,
    TIMED_OUT,
    FAILED,
    COMPLETED,
    DEFERRED
}
