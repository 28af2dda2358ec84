package io.adobridge.azure.core;

import org.jspecify.annotations.Nullable;

/**
 * A reference by id, name and address.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/runs/list">Azure DevOps REST API</a>
 */
public record ShallowReference(
        @Nullable String id,
        @Nullable String name,
        @Nullable String url) {
}
