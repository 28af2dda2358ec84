package io.adobridge.azure.work;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.adobridge.azure.json.ReferenceLinks;

/**
 * How a team works: backlog levels, working days, bugs.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/teamsettings/get">Azure DevOps REST API</a>
 */
public record TeamSetting(
        @Nullable TeamSettingsIteration backlogIteration,
        Map<String, Boolean> backlogVisibilities,
        @Nullable String bugsBehavior,
        @Nullable TeamSettingsIteration defaultIteration,
        @Nullable String defaultIterationMacro,
        List<String> workingDays,
        @Nullable String url,
        @JsonProperty("_links") ReferenceLinks links) {
}
