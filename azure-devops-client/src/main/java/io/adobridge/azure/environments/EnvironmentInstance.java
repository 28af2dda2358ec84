package io.adobridge.azure.environments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * An environment that YAML pipelines deploy to.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/environments/environments/list">Azure DevOps REST API</a>
 */
public record EnvironmentInstance(
        int id,
        @Nullable String name,
        @Nullable IdentityRef createdBy,
        @Nullable Instant createdOn,
        @Nullable String description,
        @Nullable IdentityRef lastModifiedBy,
        @Nullable Instant lastModifiedOn,
        @Nullable ProjectReference project,
        List<EnvironmentResourceReference> resources) {

    /** The project. */
    public record ProjectReference(
            @Nullable UUID id,
            @Nullable String name) {
    }

    /** A machine or namespace of an environment. */
    public record EnvironmentResourceReference(
            int id,
            @Nullable String name,
            @Nullable String type,
            List<String> tags) {
    }
}
