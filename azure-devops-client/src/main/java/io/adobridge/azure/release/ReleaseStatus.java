package io.adobridge.azure.release;

import io.adobridge.azure.json.WireEnum;

/** State of a release. */
public enum ReleaseStatus implements WireEnum {
    UNDEFINED,
    DRAFT,
    ACTIVE,
    ABANDONED
}
