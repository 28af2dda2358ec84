package io.adobridge.azure.graph;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The storage key (the GUID of an identity), for its descriptor.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/graph/storage-keys/get">Azure DevOps REST API</a>
 */
public record GraphStorageKeyResult(
        UUID value,
        @JsonProperty("_links") ReferenceLinks links) {
}
