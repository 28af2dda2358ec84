package io.adobridge.azure.tfvc;

import static io.adobridge.azure.transport.Host.CORE;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Team Foundation Version Control.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/tfvc">TFVC</a>
 */
public final class TfvcArea {

    private static final String CHANGESET = "_apis/tfvc/changesets/{id}";

    private final Door door;

    public TfvcArea(Door door) {
        this.door = door;
    }

    /** The changesets of a project between two moments, oldest first, with comments of up to 2,000 characters. */
    public Multi<Page<TfvcChangeset>> changesets(String project, @Nullable Instant fromDate, @Nullable Instant toDate,
            @Nullable String from) {
        Call call = Call.get(CORE, "{project}/_apis/tfvc/changesets", project)
                .query("searchCriteria.fromDate", fromDate)
                .query("searchCriteria.toDate", toDate)
                .query("$orderby", "id asc")
                .query("maxCommentLength", 2000);
        return door.pages(call, Paging.skip("$top", "$skip", 100), TfvcChangeset.class, from);
    }

    /** One changeset with check-in notes, policy overrides and work items, but without changes. */
    public Uni<TfvcChangeset> changeset(String project, int id) {
        Call call = Call.get(CORE, "{project}/_apis/tfvc/changesets/{id}", project, id)
                .query("includeDetails", true).query("includeWorkItems", true);
        return door.one(call, TfvcChangeset.class);
    }

    /** One changeset with work items and its first hundred files; {@code hasMoreChanges} tells whether there are more. */
    public Uni<TfvcChangeset> changesetWithChanges(String project, int id) {
        Call call = Call.get(CORE, "{project}/_apis/tfvc/changesets/{id}", project, id)
                .query("includeDetails", true).query("includeWorkItems", true).query("maxChangeCount", 100);
        return door.one(call, TfvcChangeset.class);
    }

    /** The files that a changeset changes. */
    public Multi<Page<TfvcChange>> changes(int id, @Nullable String from) {
        return door.pages(Call.get(CORE, CHANGESET + "/changes", id), Paging.skip("$top", "$skip", 1000), TfvcChange.class,
                from);
    }

    /** The work items that a changeset mentions. */
    public Multi<Page<AssociatedWorkItem>> workItems(int id) {
        return door.pages(Call.get(CORE, CHANGESET + "/workItems", id), Paging.plain(), AssociatedWorkItem.class, null);
    }

    /** The branches of a project as trees. */
    public Multi<Page<TfvcBranch>> branches(String project) {
        Call call = Call.get(CORE, "{project}/_apis/tfvc/branches", project).query("includeChildren", true);
        return door.pages(call, Paging.plain(), TfvcBranch.class, null);
    }
}
