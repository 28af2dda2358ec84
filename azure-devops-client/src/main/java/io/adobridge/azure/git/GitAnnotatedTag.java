package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

/**
 * An annotated tag.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/annotated-tags/get">Azure DevOps REST API</a>
 */
public record GitAnnotatedTag(
        @Nullable String name,
        @Nullable String objectId,
        @Nullable String message,
        @Nullable GitUserDate taggedBy,
        @Nullable GitObject taggedObject,
        @Nullable String url) {

    /** The object that the tag names. */
    public record GitObject(
            @Nullable String objectId,
            @Nullable String objectType) {
    }
}
