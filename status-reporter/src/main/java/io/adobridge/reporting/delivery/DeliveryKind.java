package io.adobridge.reporting.delivery;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a delivery leaves behind at Azure DevOps. */
public enum DeliveryKind {

    COMMIT_STATUS("commitStatus"),
    /** The status of the commit that is the head of a branch when it is posted. */
    BRANCH_STATUS("branchStatus"),
    PULL_REQUEST_STATUS("pullRequestStatus"),
    /** The threads of a pull request: one that sums up, and one for each finding that is shown at its line. */
    PULL_REQUEST_SUMMARY("pullRequestSummary"),
    /** The thread of a pull request that says why its build failed. */
    PIPELINE_FAILURE("pipelineFailure"),
    BUILD_PROPERTY("buildProperty"),
    BUILD_TAG("buildTag");

    private final String wire;

    DeliveryKind(String wire) {
        this.wire = wire;
    }

    /** The word in JSON and in metrics. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
