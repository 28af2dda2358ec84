package io.adobridge.azure.core;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A long operation that Azure DevOps has queued or is working on; read it again until its status is final.
 *
 * @param status {@link OperationStatus}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/operations/operations/get">Azure DevOps REST API</a>
 */
public record OperationReference(
        @Nullable UUID id,
        @Nullable String status,
        @Nullable UUID pluginId,
        @Nullable String resultMessage,
        @Nullable String detailedMessage,
        @Nullable ResultUrl resultUrl,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** Where the outcome of the operation can be read. */
    public record ResultUrl(
            @Nullable String id,
            @Nullable String url) {
    }
}
