package io.adobridge.azure.platform;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.json.PropertiesCollection;

/**
 * An organization that a person belongs to.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/account/accounts/list">Azure DevOps REST API</a>
 */
public record Account(
        @Nullable UUID accountId,
        @Nullable String accountName,
        @Nullable UUID accountOwner,
        @Nullable String accountStatus,
        @Nullable String accountType,
        @Nullable String accountUri,
        @Nullable UUID createdBy,
        @Nullable Instant createdDate,
        boolean hasMoved,
        @Nullable UUID lastUpdatedBy,
        @Nullable Instant lastUpdatedDate,
        @Nullable UUID namespaceId,
        @Nullable UUID newCollectionId,
        @Nullable String organizationName,
        PropertiesCollection properties,
        @Nullable String statusReason) {
}
