package io.adobridge.azure.graph;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A user, group, service principal or scope.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/subject-lookup/lookup-subjects">Azure DevOps REST
 *      API</a>
 */
public record GraphSubject(
        @Nullable String displayName,
        @Nullable String descriptor,
        @Nullable String legacyDescriptor,
        @Nullable String origin,
        @Nullable String originId,
        @Nullable String subjectKind,
        boolean isCrossProject,
        @Nullable String domain,
        @Nullable String mailAddress,
        @Nullable String principalName,
        @Nullable String description,
        @Nullable String directoryAlias,
        @Nullable String metaType,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
