package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** Who wrote a comment: a person ({@code text}), or Azure DevOps ({@code system}). */
public enum CommentType implements WireEnum {
    UNKNOWN,
    TEXT,
    CODE_CHANGE,
    SYSTEM
}
