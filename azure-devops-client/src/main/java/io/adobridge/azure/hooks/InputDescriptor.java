package io.adobridge.azure.hooks;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An input that a subscription needs.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/hooks/publishers/list">Azure DevOps REST API</a>
 */
public record InputDescriptor(
        @Nullable String id,
        @Nullable String name,
        @Nullable String type,
        List<String> dependencyInputIds,
        @Nullable String description,
        @Nullable String groupName,
        boolean hasDynamicValueInformation,
        @Nullable String inputMode,
        boolean isConfidential,
        Map<String, JsonNode> properties,
        boolean useInDefaultDescription,
        @Nullable JsonNode validation,
        @Nullable String valueHint,
        @Nullable JsonNode values) {
}
