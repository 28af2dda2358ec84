package io.adobridge.azure.graph;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A user of the organization.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/users/list">Azure DevOps REST API</a>
 */
public record GraphUser(
        String descriptor,
        @Nullable String displayName,
        @Nullable String legacyDescriptor,
        @Nullable String origin,
        @Nullable String originId,
        @Nullable String subjectKind,
        @Nullable String domain,
        @Nullable String mailAddress,
        @Nullable String principalName,
        @Nullable String directoryAlias,
        boolean isDeletedInOrigin,
        @Nullable String metaType,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
