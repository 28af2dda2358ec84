package io.adobridge.azure.build;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.core.IdentityRef;

/**
 * A commit or changeset that went into a build.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/builds/get-build-changes">Azure DevOps REST API</a>
 */
public record Change(
        @Nullable String id,
        @Nullable String type,
        @Nullable IdentityRef author,
        @Nullable String displayUri,
        @Nullable String location,
        @Nullable String message,
        boolean messageTruncated,
        @Nullable String pusher,
        @Nullable Instant timestamp) {
}
