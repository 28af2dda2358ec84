package io.adobridge.azure.environments;

import static io.adobridge.azure.transport.Host.CORE;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;

/**
 * Environments of YAML pipelines.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/environments">Environments</a>
 */
public final class EnvironmentsArea {

    private static final String ENVIRONMENTS = "{project}/_apis/distributedtask/environments";

    private final Door door;

    public EnvironmentsArea(Door door) {
        this.door = door;
    }

    /** The environments of a project. */
    public Multi<Page<EnvironmentInstance>> environments(String project, @Nullable String from) {
        Call call = Call.get(CORE, ENVIRONMENTS, project).since("7.1");
        return door.pages(call, Paging.headerToken("$top", 100), EnvironmentInstance.class, from);
    }

    /** The deployments to an environment, newest first. */
    public Multi<Page<EnvironmentDeploymentExecutionRecord>> deploymentRecords(String project, int environment,
            @Nullable String from) {
        Call call = Call.get(CORE, ENVIRONMENTS + "/{environment}/environmentdeploymentrecords", project, environment)
                .since("7.1");
        return door.pages(call, Paging.headerToken("top", 100), EnvironmentDeploymentExecutionRecord.class, from);
    }
}
