package io.adobridge.azure.release;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A project by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/list">Azure DevOps REST API</a>
 */
public record ProjectReference(
        @Nullable UUID id,
        @Nullable String name) {
}
