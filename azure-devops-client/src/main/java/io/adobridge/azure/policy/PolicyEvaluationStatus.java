package io.adobridge.azure.policy;

import io.adobridge.azure.json.WireEnum;

/** How it stands. */
public enum PolicyEvaluationStatus implements WireEnum {
    QUEUED,
    RUNNING,
    APPROVED,
    REJECTED,
    NOT_APPLICABLE,
    BROKEN
}
