package io.adobridge.azure.core;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who the caller is and which deployment answered: {@code deploymentType} is {@code hosted} for Services and
 * {@code onPremises} for a Server. An anonymous caller may also get an answer, so that this alone never proves
 * a token.
 *
 * @see <a href="https://github.com/microsoft/azure-devops-node-api/blob/master/api/interfaces/LocationsInterfaces.ts">Azure
 *      DevOps REST API</a>
 */
public record ConnectionData(
        @Nullable Identity authenticatedUser,
        @Nullable Identity authorizedUser,
        @Nullable UUID instanceId,
        @Nullable UUID deploymentId,
        @Nullable String deploymentType,
        @Nullable Instant lastUserAccess,
        @Nullable LocationServiceData locationServiceData,
        @Nullable String webApplicationRelativeDirectory) {

    /** Where the services of the deployment live. */
    public record LocationServiceData(
            @Nullable UUID serviceOwner,
            @Nullable String defaultAccessMappingMoniker,
            long lastChangeId,
            long lastChangeId64,
            boolean clientCacheFresh,
            @Nullable Integer clientCacheTimeToLive,
            List<JsonNode> accessMappings,
            List<JsonNode> serviceDefinitions) {
    }
}
