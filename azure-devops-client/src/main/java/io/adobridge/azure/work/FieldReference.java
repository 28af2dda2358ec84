package io.adobridge.azure.work;

import org.jspecify.annotations.Nullable;

/**
 * A field by reference name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/teamfieldvalues/get">Azure DevOps REST API</a>
 */
public record FieldReference(
        @Nullable String referenceName,
        @Nullable String url) {
}
