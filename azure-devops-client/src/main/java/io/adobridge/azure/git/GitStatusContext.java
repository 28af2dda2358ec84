package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

/**
 * What a status is about; genre and name together identify it, e.g. in a branch policy.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/statuses/create">Azure DevOps REST API</a>
 */
public record GitStatusContext(
        String name,
        @Nullable String genre) {
}
