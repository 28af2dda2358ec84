package io.adobridge.azure.work;

import org.jspecify.annotations.Nullable;

/**
 * A swimlane of a board.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/rows/list">Azure DevOps REST API</a>
 */
public record BoardRow(
        @Nullable String id,
        @Nullable String name,
        @Nullable String color) {
}
