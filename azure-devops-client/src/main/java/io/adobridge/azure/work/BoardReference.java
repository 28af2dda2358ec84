package io.adobridge.azure.work;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A board by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/boards/list">Azure DevOps REST API</a>
 */
public record BoardReference(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String url) {
}
