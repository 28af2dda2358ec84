package io.adobridge.azure.release;

import org.jspecify.annotations.Nullable;

/**
 * A variable; the value of a secret one is never sent.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/get-release">Azure DevOps REST API</a>
 */
public record ConfigurationVariableValue(
        boolean allowOverride,
        boolean isSecret,
        @Nullable String value) {
}
