package io.adobridge.azure.git;

import io.adobridge.azure.json.WireEnum;

/** State of the trial merge of a pull request. */
public enum PullRequestAsyncStatus implements WireEnum {
    NOT_SET,
    QUEUED,
    CONFLICTS,
    SUCCEEDED,
    REJECTED_BY_POLICY,
    FAILURE
}
