package io.adobridge.azure.graph;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A group, of the organization or of the directory.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/groups/list">Azure DevOps REST API</a>
 */
public record GraphGroup(
        String descriptor,
        @Nullable String displayName,
        @Nullable String legacyDescriptor,
        @Nullable String origin,
        @Nullable String originId,
        @Nullable String subjectKind,
        @Nullable String domain,
        @Nullable String mailAddress,
        @Nullable String principalName,
        @Nullable String description,
        boolean isCrossProject,
        boolean isRestrictedVisible,
        boolean isGlobalScope,
        boolean isDeleted,
        @Nullable String specialType,
        @Nullable String scopeId,
        @Nullable String scopeName,
        @Nullable String scopeType,
        @Nullable String localScopeId,
        @Nullable String securingHostId,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
