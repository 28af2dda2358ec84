package io.adobridge.azure.tfvc;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A file or folder at a version.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/items/list">Azure DevOps REST API</a>
 */
public record TfvcItem(
        @Nullable String path,
        @Nullable String content,
        @Nullable FileContentMetadata contentMetadata,
        boolean isFolder,
        boolean isSymLink,
        @Nullable Instant changeDate,
        int deletionId,
        int encoding,
        @Nullable String hashValue,
        boolean isBranch,
        boolean isPendingChange,
        long size,
        int version,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** What is known about the content of a file. */
    public record FileContentMetadata(
            @Nullable String contentType,
            int encoding,
            @Nullable String extension,
            @Nullable String fileName,
            boolean isBinary,
            boolean isImage,
            @Nullable String vsLink) {
    }
}
