package io.adobridge.reporting.checks;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.azure.checks.PlanReference;

/**
 * The headers that "Invoke REST API" sends unless they are changed.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/process/invoke-checks">Invoke checks</a>
 */
public class PlanHeaders {

    @HeaderParam("PlanUrl")
    @NotNull
    @Size(max = 2048)
    @Parameter(description = "$(system.CollectionUri)")
    public @Nullable String planUrl;

    @HeaderParam("ProjectId")
    @NotNull
    @Parameter(description = "$(system.TeamProjectId)")
    public @Nullable UUID projectId;

    @HeaderParam("HubName")
    @NotNull
    @Size(min = 1, max = 100)
    @Parameter(description = "$(system.HostType)")
    public @Nullable String hubName;

    @HeaderParam("PlanId")
    @NotNull
    @Parameter(description = "$(system.PlanId)")
    public @Nullable UUID planId;

    @HeaderParam("JobId")
    @NotNull
    @Parameter(description = "$(system.JobId)")
    public @Nullable UUID jobId;

    @HeaderParam("TimelineId")
    @NotNull
    @Parameter(description = "$(system.TimelineId)")
    public @Nullable UUID timelineId;

    @HeaderParam("TaskInstanceId")
    @NotNull
    @Parameter(description = "$(system.TaskInstanceId)")
    public @Nullable UUID taskInstanceId;

    @HeaderParam("AuthToken")
    @NotNull
    @Size(min = 1, max = 8192)
    @Parameter(description = "$(system.AccessToken)")
    public @Nullable String authToken;

    Plan plan() {
        return new Plan(new PlanReference(sent(projectId), sent(hubName), sent(planId)), sent(jobId), sent(timelineId),
                sent(taskInstanceId));
    }

    String address() {
        return sent(planUrl);
    }

    Secret token() {
        return Secret.of(sent(authToken));
    }

    private static <T> T sent(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Validated before");
        }
        return value;
    }
}
