package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** Outcome of a completed build. */
public enum BuildResult implements WireEnum {
    NONE,
    SUCCEEDED,
    PARTIALLY_SUCCEEDED,
    FAILED,
    CANCELED
}
