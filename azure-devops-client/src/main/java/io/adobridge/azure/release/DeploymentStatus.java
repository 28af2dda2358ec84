package io.adobridge.azure.release;

import io.adobridge.azure.json.WireEnum;

/** Outcome of a deployment; values combine in searches only. */
public enum DeploymentStatus implements WireEnum {
    UNDEFINED,
    NOT_DEPLOYED,
    IN_PROGRESS,
    SUCCEEDED,
    PARTIALLY_SUCCEEDED,
    FAILED,
    ALL
}
