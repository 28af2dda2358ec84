package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A field by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/wiql/query-by-wiql">Azure DevOps REST API</a>
 */
public record WorkItemFieldReference(
        @Nullable String name,
        @Nullable String referenceName,
        @Nullable String url) {
}
