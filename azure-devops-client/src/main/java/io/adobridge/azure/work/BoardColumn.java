package io.adobridge.azure.work;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A column of a board and the state that it stands for, by type.
 *
 * @param columnType {@link BoardColumnType}
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/columns/list">Azure DevOps REST API</a>
 */
public record BoardColumn(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String columnType,
        @Nullable String description,
        boolean isSplit,
        int itemLimit,
        Map<String, String> stateMappings) {
}
