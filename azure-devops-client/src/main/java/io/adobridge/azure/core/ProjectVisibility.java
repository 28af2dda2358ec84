package io.adobridge.azure.core;

import io.adobridge.azure.json.WireEnum;

/** Who may see a project. */
public enum ProjectVisibility implements WireEnum {
    PRIVATE,
    PUBLIC
}
