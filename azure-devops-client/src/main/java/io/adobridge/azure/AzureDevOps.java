package io.adobridge.azure;

import io.adobridge.azure.build.BuildArea;
import io.adobridge.azure.core.CoreArea;
import io.adobridge.azure.git.GitArea;
import io.adobridge.azure.git.StatusesArea;
import io.adobridge.azure.transport.Door;
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

    /** Where it is. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** What answers there; asked once per endpoint and process. */
    public Uni<ServerVersion> version() {
        return door.version();
    }
}
