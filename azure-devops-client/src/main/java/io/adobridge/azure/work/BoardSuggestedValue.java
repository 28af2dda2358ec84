package io.adobridge.azure.work;

import org.jspecify.annotations.Nullable;

/**
 * A name of a column or swimlane.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/boardcolumns/list">Azure DevOps REST API</a>
 */
public record BoardSuggestedValue(
        @Nullable String name) {
}
