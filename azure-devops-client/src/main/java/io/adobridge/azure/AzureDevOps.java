package io.adobridge.azure;

import io.adobridge.azure.analytics.AnalyticsArea;
import io.adobridge.azure.build.BuildArea;
import io.adobridge.azure.checks.ChecksArea;
import io.adobridge.azure.core.CoreArea;
import io.adobridge.azure.environments.EnvironmentsArea;
import io.adobridge.azure.git.GitArea;
import io.adobridge.azure.git.StatusesArea;
import io.adobridge.azure.graph.GraphArea;
import io.adobridge.azure.hooks.ServiceHooksArea;
import io.adobridge.azure.platform.PlatformArea;
import io.adobridge.azure.policy.PolicyArea;
import io.adobridge.azure.release.ReleaseArea;
import io.adobridge.azure.test.TestArea;
import io.adobridge.azure.tfvc.TfvcArea;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.work.WorkArea;
import io.adobridge.azure.workitems.WorkItemsArea;
import io.smallrye.mutiny.Uni;

/**
 * One organisation or collection, seen by one identity.
 * Cheap to open and to drop; safe for use from many threads.
 */
public final class AzureDevOps {

    private final Endpoint endpoint;
    private final Door door;

    AzureDevOps(Endpoint endpoint, Door door) {
        this.endpoint = endpoint;
        this.door = door;
    }

    /** Projects, teams, the caller itself. */
    public CoreArea core() {
        return new CoreArea(door);
    }

    /** Repositories, commits, pull requests and their threads. */
    public GitArea git() {
        return new GitArea(door);
    }

    /** Statuses on commits and pull requests. */
    public StatusesArea statuses() {
        return new StatusesArea(door);
    }

    /** Pipelines and builds. */
    public BuildArea build() {
        return new BuildArea(door);
    }

    /** Work items and what describes them. */
    public WorkItemsArea workItems() {
        return new WorkItemsArea(door);
    }

    /** Team Foundation Version Control. */
    public TfvcArea tfvc() {
        return new TfvcArea(door);
    }

    /** Classic releases and deployments. */
    public ReleaseArea release() {
        return new ReleaseArea(door);
    }

    /** Test runs and code coverage. */
    public TestArea test() {
        return new TestArea(door);
    }

    /** Teams' iterations, boards and backlogs. */
    public WorkArea work() {
        return new WorkArea(door);
    }

    /** Users, groups, identities; not on a Server. */
    public GraphArea graph() {
        return new GraphArea(door);
    }

    /** Subscriptions to events. */
    public ServiceHooksArea serviceHooks() {
        return new ServiceHooksArea(door);
    }

    /** Checks and approvals of pipelines, and their callbacks. */
    public ChecksArea checks() {
        return new ChecksArea(door);
    }

    /** Branch policies. */
    public PolicyArea policies() {
        return new PolicyArea(door);
    }

    /** Environments of YAML pipelines. */
    public EnvironmentsArea environments() {
        return new EnvironmentsArea(door);
    }

    /** What is told in bulk and some minutes late. */
    public AnalyticsArea analytics() {
        return new AnalyticsArea(door);
    }

    /** Profile, organizations and health; for Services only. */
    public PlatformArea platform() {
        return new PlatformArea(door);
    }

    /** Where it is. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** What answers there; asked once per endpoint and process. */
    public Uni<ServerVersion> version() {
        return door.version();
    }
}
