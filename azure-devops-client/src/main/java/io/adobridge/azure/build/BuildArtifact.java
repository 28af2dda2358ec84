package io.adobridge.azure.build;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * A file container that a build published.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/artifacts/list">Azure DevOps REST API</a>
 */
public record BuildArtifact(
        int id,
        @Nullable String name,
        @Nullable ArtifactResource resource,
        @Nullable String source) {

    /** Where the artifact is. */
    public record ArtifactResource(
            @Nullable String type,
            @Nullable String data,
            @Nullable String downloadUrl,
            Map<String, String> properties,
            @Nullable String url,
            @JsonProperty("_links") ReferenceLinks links) {
    }
}
