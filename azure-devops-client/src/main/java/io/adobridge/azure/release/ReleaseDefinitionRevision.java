package io.adobridge.azure.release;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * A past state of a release pipeline.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release/definitions/get-release-definition-history">Azure
 *      DevOps REST API</a>
 */
public record ReleaseDefinitionRevision(
        @Nullable String apiVersion,
        @Nullable IdentityRef changedBy,
        @Nullable Instant changedDate,
        @Nullable String changeType,
        @Nullable String comment,
        int definitionId,
        @Nullable String definitionUrl,
        int revision) {
}
