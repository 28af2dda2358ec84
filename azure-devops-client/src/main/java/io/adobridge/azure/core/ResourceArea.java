package io.adobridge.azure.core;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The host that serves one area of the API.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/extend/develop/work-with-urls">Azure DevOps REST API</a>
 */
public record ResourceArea(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String locationUrl) {
}
