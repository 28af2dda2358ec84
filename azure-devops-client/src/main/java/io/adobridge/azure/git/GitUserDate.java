package io.adobridge.azure.git;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote or committed, and when.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-commits">Azure DevOps REST API</a>
 */
public record GitUserDate(
        @Nullable String name,
        @Nullable Instant date,
        @Nullable String email,
        @Nullable String imageUrl) {
}
