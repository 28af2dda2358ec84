package io.adobridge.azure.release;

import io.adobridge.azure.json.WireEnum;

/** State of an approval. */
public enum ApprovalStatus implements WireEnum {
    UNDEFINED,
    PENDING,
    APPROVED,
    REJECTED,
    REASSIGNED,
    CANCELED,
    SKIPPED
}
