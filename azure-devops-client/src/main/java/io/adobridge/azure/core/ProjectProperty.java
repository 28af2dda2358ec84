package io.adobridge.azure.core;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A property of a project.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/core/projects/get-project-properties">Azure DevOps REST
 *      API</a>
 */
public record ProjectProperty(
        String name,
        @Nullable JsonNode value) {
}
