package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A file or folder of a repository.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/items/get">Azure DevOps REST API</a>
 */
public record GitItem(
        @Nullable String commitId,
        @Nullable String objectId,
        @Nullable String path,
        @Nullable String content,
        @Nullable FileContentMetadata contentMetadata,
        boolean isFolder,
        boolean isSymLink,
        @Nullable String gitObjectType,
        @Nullable GitCommitRef latestProcessedChange,
        @Nullable String originalObjectId,
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
