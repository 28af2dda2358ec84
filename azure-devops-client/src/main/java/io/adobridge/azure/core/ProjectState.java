package io.adobridge.azure.core;

import io.adobridge.azure.json.WireEnum;

/** State of a project; a list without a filter holds only {@code wellFormed} ones. */
public enum ProjectState implements WireEnum {
    DELETING,
    NEW,
    WELL_FORMED,
    CREATE_PENDING,
    ALL,
    UNCHANGED,
    DELETED
}
