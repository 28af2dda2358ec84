package io.adobridge.azure.core;

import org.jspecify.annotations.Nullable;

/**
 * A reference by id and address, e.g. to a work item of a commit or a pull request.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/pull-request-work-items/list">Azure DevOps REST API</a>
 */
public record ResourceRef(
        @Nullable String id,
        @Nullable String url) {
}
