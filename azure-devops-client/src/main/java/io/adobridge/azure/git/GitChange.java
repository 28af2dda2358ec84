package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A changed file: the item after the change and, for a rename, where it came from. {@code changeType} may
 * combine several kinds ({@code "edit, rename"}).
 *
 * @param changeType {@link VersionControlChangeType}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-changes">Azure DevOps REST API</a>
 */
public record GitChange(
        @Nullable String changeType,
        @Nullable GitItem item,
        @Nullable ItemContent newContent,
        @Nullable String sourceServerItem,
        int changeId,
        @Nullable JsonNode newContentTemplate,
        @Nullable String originalPath,
        int changeTrackingId,
        @Nullable String url) {

    /** New content of a changed file, for a push. */
    public record ItemContent(
            @Nullable String content,
            @Nullable String contentType) {
    }
}
