package io.adobridge.azure.workitems;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A link to another work item, commit, pull request, build, file or page.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/list">Azure DevOps REST API</a>
 */
public record WorkItemRelation(
        @Nullable String rel,
        Map<String, JsonNode> attributes,
        @Nullable String url) {
}
