package io.adobridge.azure.graph;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * That one subject is a member of another.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/memberships/list">Azure DevOps REST API</a>
 */
public record GraphMembership(
        String memberDescriptor,
        String containerDescriptor,
        @JsonProperty("_links") ReferenceLinks links) {
}
