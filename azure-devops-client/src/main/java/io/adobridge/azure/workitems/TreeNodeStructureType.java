package io.adobridge.azure.workitems;

import io.adobridge.azure.json.WireEnum;

/** Kind of a classification node. */
public enum TreeNodeStructureType implements WireEnum {
    AREA,
    ITERATION
}
