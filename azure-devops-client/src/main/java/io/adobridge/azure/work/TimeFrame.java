package io.adobridge.azure.work;

import io.adobridge.azure.json.WireEnum;

/** When an iteration is; a team without dates has none that is current. */
public enum TimeFrame implements WireEnum {
    PAST,
    CURRENT,
    FUTURE
}
