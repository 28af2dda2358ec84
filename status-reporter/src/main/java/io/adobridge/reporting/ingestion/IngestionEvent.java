package io.adobridge.reporting.ingestion;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Something that happened in a connection.
 *
 * @param number one more for each of the connection
 * @param type {@value #BUILD_FINISHED}, {@value #PULL_REQUEST_UPDATED}, or what is not known here
 * @param subject number of the build or of the pull request
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record IngestionEvent(long number, String type, UUID projectId, int subject) {

    public static final String BUILD_FINISHED = "build.finished";
    public static final String PULL_REQUEST_UPDATED = "pullRequest.updated";

    public boolean is(String other) {
        return type.equals(other);
    }
}
