package io.adobridge.azure.work;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * The days off of a team in an iteration.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/teamdaysoff/get">Azure DevOps REST API</a>
 */
public record TeamSettingsDaysOff(
        List<DateRange> daysOff,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
