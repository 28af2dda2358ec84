package io.adobridge.azure.work;

import io.adobridge.azure.json.WireEnum;

/** Kind of a column. */
public enum BoardColumnType implements WireEnum {
    INCOMING,
    IN_PROGRESS,
    OUTGOING
}
