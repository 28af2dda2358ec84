package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** State of a pull request; {@code all} is for searches only. */
public enum PullRequestStatus implements WireEnum {
    NOT_SET,
    ACTIVE,
    ABANDONED,
    COMPLETED,
    ALL
}
