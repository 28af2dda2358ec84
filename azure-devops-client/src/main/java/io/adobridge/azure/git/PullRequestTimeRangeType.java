package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** Which time the limits of a search compare. */
public enum PullRequestTimeRangeType implements WireEnum {
    CREATED,
    CLOSED
}
