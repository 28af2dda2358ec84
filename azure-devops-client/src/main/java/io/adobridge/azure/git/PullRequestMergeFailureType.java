package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** Why the trial merge failed. */
public enum PullRequestMergeFailureType implements WireEnum {
    NONE,
    UNKNOWN,
    CASE_SENSITIVE,
    OBJECT_TOO_LARGE
}
