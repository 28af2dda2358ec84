package io.adobridge.azure.work;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * An iteration that a team takes part in.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/iterations/list">Azure DevOps REST API</a>
 */
public record TeamSettingsIteration(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable String path,
        @Nullable TeamIterationAttributes attributes,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {

    /**
     * Its dates, and whether it is past, current or future.
     *
     * @param timeFrame {@link TimeFrame}
     */
    public record TeamIterationAttributes(
            @Nullable Instant finishDate,
            @Nullable Instant startDate,
            @Nullable String timeFrame) {
    }
}
