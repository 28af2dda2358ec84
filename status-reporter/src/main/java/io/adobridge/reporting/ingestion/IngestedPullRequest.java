package io.adobridge.reporting.ingestion;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A pull request.
 *
 * @param status active, completed or abandoned
 * @param lastMergeSourceCommit head of its source branch
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IngestedPullRequest(int id, String status, @Nullable String targetRef,
        @Nullable String lastMergeSourceCommit) {

    public boolean isActive() {
        return status.equalsIgnoreCase("active");
    }
}
