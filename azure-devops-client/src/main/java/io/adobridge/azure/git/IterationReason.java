package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** Why an iteration came to be. */
public enum IterationReason implements WireEnum {
    PUSH,
    FORCE_PUSH,
    CREATE,
    REBASE,
    UNKNOWN,
    RETARGET,
    RESOLVE_CONFLICTS
}
