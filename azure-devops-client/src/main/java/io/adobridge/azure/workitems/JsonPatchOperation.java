package io.adobridge.azure.workitems;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One step of an {@code application/json-patch+json} body.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/update">Azure DevOps REST API</a>
 */
public record JsonPatchOperation(
        String op,
        String path,
        @Nullable String from,
        @Nullable JsonNode value) {
}
