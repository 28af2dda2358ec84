package io.adobridge.azure.workitems;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A template with values for new work items.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/templates/list">Azure DevOps REST API</a>
 */
public record WorkItemTemplate(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String workItemTypeName,
        Map<String, String> fields,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
