package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** State of a status. */
public enum GitStatusState implements WireEnum {
    NOT_SET,
    PENDING,
    SUCCEEDED,
    FAILED,
    ERROR,
    NOT_APPLICABLE
}
