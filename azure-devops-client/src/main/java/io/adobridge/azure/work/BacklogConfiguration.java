package io.adobridge.azure.work;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All levels of the backlog, and which states of each type count as what.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/work/backlogconfiguration/get">Azure DevOps REST API</a>
 */
public record BacklogConfiguration(
        @Nullable BacklogFields backlogFields,
        @Nullable String bugsBehavior,
        List<String> hiddenBacklogs,
        boolean isBugsBehaviorConfigured,
        List<BacklogLevelConfiguration> portfolioBacklogs,
        @Nullable BacklogLevelConfiguration requirementBacklog,
        @Nullable BacklogLevelConfiguration taskBacklog,
        List<WorkItemTypeStateInfo> workItemTypeMappedStates,
        @Nullable String url) {

    /** Which field plays which part. */
    public record BacklogFields(
            Map<String, String> typeFields) {
    }

    /** The category of each state of a type. */
    public record WorkItemTypeStateInfo(
            Map<String, String> states,
            @Nullable String workItemTypeName) {
    }
}
