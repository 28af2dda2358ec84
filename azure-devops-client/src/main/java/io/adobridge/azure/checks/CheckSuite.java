package io.adobridge.azure.checks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The checks of a stage and how they went.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/approvalsandchecks/check-evaluations/get">Azure DevOps REST
 *      API</a>
 */
public record CheckSuite(
        @Nullable UUID id,
        @Nullable String status,
        @Nullable JsonNode context,
        List<CheckRun> checkRuns,
        @Nullable Instant completedDate,
        @Nullable String message,
        @JsonProperty("_links") ReferenceLinks links) {

    /** One check and how it went. */
    public record CheckRun(
            @Nullable UUID id,
            @Nullable String status,
            @Nullable String resultMessage,
            @Nullable CheckConfigurationRef checkConfigurationRef,
            @Nullable Instant completedDate,
            @Nullable Instant createdDate) {
    }

    /** The check. */
    public record CheckConfigurationRef(
            int id,
            CheckConfiguration.@Nullable CheckType type,
            CheckConfiguration.@Nullable Resource resource,
            @Nullable String url) {
    }
}
