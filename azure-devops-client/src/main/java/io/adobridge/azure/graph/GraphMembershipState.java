package io.adobridge.azure.graph;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * Whether a subject is active in the organization.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/membership-states/get">Azure DevOps REST API</a>
 */
public record GraphMembershipState(
        boolean active,
        @JsonProperty("_links") ReferenceLinks links) {
}
