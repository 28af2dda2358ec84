package io.adobridge.azure.release;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * A task that waits for a person.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/manual-interventions/get">Azure DevOps REST API</a>
 */
public record ManualIntervention(
        int id,
        @Nullable String name,
        @Nullable String status,
        @Nullable IdentityRef approver,
        @Nullable String comments,
        @Nullable Instant createdOn,
        @Nullable String instructions,
        @Nullable Instant modifiedOn,
        @Nullable ReleaseReference release,
        @Nullable ReleaseDefinitionShallowReference releaseDefinition,
        @Nullable ReleaseEnvironmentShallowReference releaseEnvironment,
        @Nullable UUID taskInstanceId,
        @Nullable String url) {
}
