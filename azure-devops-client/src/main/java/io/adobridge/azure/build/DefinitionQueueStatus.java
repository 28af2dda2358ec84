package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** Whether a pipeline takes new builds. */
public enum DefinitionQueueStatus implements WireEnum {
    ENABLED,
    PAUSED,
    DISABLED
}
