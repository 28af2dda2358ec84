package io.adobridge.azure.workitems;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A kind of link.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-item-relation-types/list">Azure DevOps REST API</a>
 */
public record WorkItemRelationType(
        @Nullable String name,
        @Nullable String referenceName,
        Map<String, JsonNode> attributes,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
