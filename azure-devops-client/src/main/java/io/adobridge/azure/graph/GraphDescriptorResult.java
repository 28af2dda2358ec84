package io.adobridge.azure.graph;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The descriptor of a subject, for its storage key.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/descriptors/get">Azure DevOps REST API</a>
 */
public record GraphDescriptorResult(
        String value,
        @JsonProperty("_links") ReferenceLinks links) {
}
