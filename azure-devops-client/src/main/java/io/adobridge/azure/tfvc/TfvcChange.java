package io.adobridge.azure.tfvc;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file or folder that a changeset changes.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc/changesets/get-changeset-changes">Azure DevOps REST
 *      API</a>
 */
public record TfvcChange(
        @Nullable String changeType,
        @Nullable TfvcItem item,
        @Nullable ItemContent newContent,
        @Nullable String sourceServerItem,
        List<TfvcMergeSource> mergeSources,
        int pendingVersion,
        @Nullable String url) {

    /** New content of a changed file. */
    public record ItemContent(
            @Nullable String content,
            @Nullable String contentType) {
    }

    /** Where a merged change comes from. */
    public record TfvcMergeSource(
            boolean isRename,
            @Nullable String serverItem,
            int versionFrom,
            int versionTo) {
    }
}
