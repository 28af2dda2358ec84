package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** Outcome of a record; {@code skipped} is neither success nor failure. */
public enum TaskResult implements WireEnum {
    SUCCEEDED,
    SUCCEEDED_WITH_ISSUES,
    FAILED,
    CANCELED,
    SKIPPED,
    ABANDONED
}
