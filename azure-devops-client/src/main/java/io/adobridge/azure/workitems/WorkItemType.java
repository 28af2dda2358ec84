package io.adobridge.azure.workitems;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A work item type of a project with its states and fields.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-item-types/list">Azure DevOps REST API</a>
 */
public record WorkItemType(
        @Nullable String name,
        @Nullable String referenceName,
        @Nullable String color,
        @Nullable String description,
        List<WorkItemTypeFieldInstance> fieldInstances,
        List<WorkItemTypeFieldInstance> fields,
        @Nullable WorkItemIcon icon,
        boolean isDisabled,
        List<WorkItemStateColor> states,
        Map<String, List<WorkItemStateTransition>> transitions,
        @Nullable String xmlForm,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /** A field as a type uses it. */
    public record WorkItemTypeFieldInstance(
            @Nullable String name,
            @Nullable String referenceName,
            boolean alwaysRequired,
            List<WorkItemFieldReference> dependentFields,
            @Nullable String helpText,
            List<JsonNode> allowedValues,
            @Nullable JsonNode defaultValue,
            @Nullable String url) {
    }

    /** A state that may follow. */
    public record WorkItemStateTransition(
            List<String> actions,
            @Nullable String to) {
    }
}
