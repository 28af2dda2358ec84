package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** State of a thread; all but {@code active} and {@code pending} count as resolved. */
public enum CommentThreadStatus implements WireEnum {
    UNKNOWN,
    ACTIVE,
    FIXED,
    WONT_FIX,
    CLOSED,
    BY_DESIGN,
    PENDING
}
