package io.adobridge.azure.core;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.PropertiesCollection;

/**
 * An identity with its directory descriptor, as {@code connectionData} and the identities area answer it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/ims/identities/read-identities">Azure DevOps REST API</a>
 */
public record Identity(
        @Nullable UUID id,
        @Nullable String customDisplayName,
        @Nullable String descriptor,
        boolean isActive,
        boolean isContainer,
        @Nullable UUID masterId,
        List<String> memberIds,
        List<JsonNode> memberOf,
        List<JsonNode> members,
        int metaTypeId,
        PropertiesCollection properties,
        @Nullable String providerDisplayName,
        int resourceVersion,
        @Nullable String subjectDescriptor,
        int uniqueUserId,
        @Nullable String socialDescriptor) {
}
