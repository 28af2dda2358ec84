package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

/**
 * A state, its colour, and its category: {@code Proposed}, {@code InProgress}, {@code Resolved}, {@code
 * Completed} or {@code Removed}.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-item-type-states/list">Azure DevOps REST API</a>
 */
public record WorkItemStateColor(
        String name,
        @Nullable String category,
        @Nullable String color) {
}
