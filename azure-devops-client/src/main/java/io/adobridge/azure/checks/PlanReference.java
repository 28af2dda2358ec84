package io.adobridge.azure.checks;

import java.util.UUID;

/**
 * The plan that a check's call names.
 *
 * @param project id of the project, {@code ProjectId}
 * @param hub {@code HubName}, e.g. {@code checks}
 * @param plan {@code PlanId}
 * @see <a href="https://learn.microsoft.com/azure/devops/pipelines/process/invoke-checks">Invoke checks</a>
 */
public record PlanReference(UUID project, String hub, UUID plan) {

    static final String PATH = "{project}/_apis/distributedtask/hubs/{hub}/plans/{plan}";
}
