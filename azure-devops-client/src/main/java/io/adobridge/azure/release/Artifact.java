package io.adobridge.azure.release;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a release deploys, e.g. a build; {@code definitionReference} names definition, version, branch and
 * repository.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/releases/get-release">Azure DevOps REST API</a>
 */
public record Artifact(
        @Nullable String type,
        @Nullable String alias,
        Map<String, ArtifactSourceReference> definitionReference,
        boolean isPrimary,
        boolean isRetained,
        @Nullable String sourceId) {

    /** A part of what identifies the artifact. */
    public record ArtifactSourceReference(
            @Nullable String id,
            @Nullable String name) {
    }
}
