package io.adobridge.azure.release;

import static io.adobridge.azure.transport.Host.RELEASE;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Classic release pipelines.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/release">Release</a>
 */
public final class ReleaseArea {

    private static final String AREA = "{project}/_apis/release";
    private static final Paging BY_TOKEN = Paging.headerToken("$top", 100);

    private final Door door;

    public ReleaseArea(Door door) {
        this.door = door;
    }

    /** The release pipelines of a project with their stages. */
    public Multi<Page<ReleaseDefinition>> definitions(String project, @Nullable String from) {
        Call call = Call.get(RELEASE, AREA + "/definitions", project).query("$expand", "environments");
        return door.pages(call, BY_TOKEN, ReleaseDefinition.class, from);
    }

    /** One release pipeline. */
    public Uni<ReleaseDefinition> definition(String project, int definition) {
        return door.one(Call.get(RELEASE, AREA + "/definitions/{definition}", project, definition), ReleaseDefinition.class);
    }

    /** Releases with their stages and artifacts. */
    public Multi<Page<Release>> releases(String project, ReleaseSearch search, @Nullable String from) {
        Call call = Call.get(RELEASE, AREA + "/releases", project)
                .query("minCreatedTime", search.minTime())
                .query("maxCreatedTime", search.maxTime())
                .query("definitionId", search.definitionId())
                .query("queryOrder", search.order())
                .query("$expand", "environments,artifacts");
        return door.pages(call, BY_TOKEN, Release.class, from);
    }

    /** One release with every attempt of every stage. */
    public Uni<Release> release(String project, int release) {
        return door.one(Call.get(RELEASE, AREA + "/releases/{release}", project, release), Release.class);
    }

    /** Deployments by the time of their last change, every attempt included. */
    public Multi<Page<Deployment>> deployments(String project, ReleaseSearch search, @Nullable String from) {
        Call call = Call.get(RELEASE, AREA + "/deployments", project)
                .query("minModifiedTime", search.minTime())
                .query("maxModifiedTime", search.maxTime())
                .query("definitionId", search.definitionId())
                .query("queryOrder", search.order());
        return door.pages(call, BY_TOKEN, Deployment.class, from);
    }

    /** Approvals in that state. */
    public Multi<Page<ReleaseApproval>> approvals(String project, ApprovalStatus status, @Nullable String from) {
        Call call = Call.get(RELEASE, AREA + "/approvals", project).query("statusFilter", status.wire());
        return door.pages(call, Paging.headerToken("top", 100), ReleaseApproval.class, from);
    }
}
