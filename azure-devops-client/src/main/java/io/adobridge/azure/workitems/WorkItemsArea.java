package io.adobridge.azure.workitems;

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
 * Work items, their history, and what describes them.
 * Where a project may be null, null stands for the whole organization; a stream of one project misses what moves between
 * projects.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/wit">Work item tracking</a>
 */
public final class WorkItemsArea {

    private static final String WORK_ITEM = "{project}/_apis/wit/workItems/{id}";
    private static final Paging BY_SKIP = Paging.skip("$top", "$skip", 200);

    /** The form that is posted takes no size of a page, and its pages hold 200. */
    private static final int MOST_REVISIONS = 1_000;

    private final Door door;

    public WorkItemsArea(Door door) {
        this.door = door;
    }

    /** Every revision of every work item; the last page's {@link Page#resume()} is where to go on when more has happened. */
    public Multi<Page<WorkItem>> reportingRevisions(@Nullable String project, RevisionSearch search, @Nullable String from) {
        Call call = search.on(Call.get(CORE, "{project}/_apis/wit/reporting/workitemrevisions", project))
                .query("startDateTime", from == null ? search.startDateTime() : null)
                .query("$maxPageSize", MOST_REVISIONS);
        return door.pages(call, Paging.reporting(), WorkItem.class, from);
    }

    /** Every link that was made or removed since, likewise resumable. */
    public Multi<Page<ReportingWorkItemLink>> reportingLinks(@Nullable String project, @Nullable Instant startDateTime,
            @Nullable String from) {
        Call call = Call.get(CORE, "{project}/_apis/wit/reporting/workitemlinks", project)
                .query("startDateTime", from == null ? startDateTime : null);
        return door.pages(call, Paging.reporting(), ReportingWorkItemLink.class, from);
    }

    /** Ids that a query finds; dates in it are exact to the second. More than 20,000 are refused (VS402337). */
    public Uni<WorkItemQueryResult> wiql(@Nullable String project, String query, @Nullable Integer top) {
        Call call = Call.post(CORE, "{project}/_apis/wit/wiql", project)
                .query("timePrecision", true).query("$top", top)
                .body(new Wiql(query)).reads();
        return door.one(call, WorkItemQueryResult.class);
    }

    /** Up to 200 work items by id; those that are gone are left out. */
    public Multi<Page<WorkItem>> workItemsBatch(@Nullable String project, WorkItemBatchGetRequest request) {
        Call call = Call.post(CORE, "{project}/_apis/wit/workitemsbatch", project).body(request).reads();
        return door.pages(call, Paging.plain(), WorkItem.class, null);
    }

    /** One work item with its links. */
    public Uni<WorkItem> workItem(@Nullable String project, int id) {
        return door.one(Call.get(CORE, WORK_ITEM, project, id).query("$expand", "relations"), WorkItem.class);
    }

    /** What each update changed, oldest first. */
    public Multi<Page<WorkItemUpdate>> updates(@Nullable String project, int id, @Nullable String from) {
        return door.pages(Call.get(CORE, WORK_ITEM + "/updates", project, id), BY_SKIP, WorkItemUpdate.class, from);
    }

    /** Each revision as it stood, oldest first. */
    public Multi<Page<WorkItem>> revisions(@Nullable String project, int id, @Nullable String from) {
        return door.pages(Call.get(CORE, WORK_ITEM + "/revisions", project, id), BY_SKIP, WorkItem.class, from);
    }

    /** The comments on a work item, newest first. What an older Server lists has neither ids nor versions, and is not asked. */
    public Multi<Page<Comment>> comments(String project, int id, @Nullable String from) {
        Call call = Call.get(CORE, WORK_ITEM + "/comments", project, id).version("7.1-preview.4").since("5.1");
        return door.pages(call, Paging.bodyToken("comments", "$top", 200), Comment.class, from);
    }

    /** The work item types of a project with their states. */
    public Multi<Page<WorkItemType>> types(String project) {
        return all(WorkItemType.class, "{project}/_apis/wit/workitemtypes", project);
    }

    /** The states of a type with their categories. */
    public Multi<Page<WorkItemStateColor>> states(String project, String type) {
        return all(WorkItemStateColor.class, "{project}/_apis/wit/workitemtypes/{type}/states", project, type);
    }

    /** The categories of types, e.g. requirements and bugs. */
    public Multi<Page<WorkItemTypeCategory>> typeCategories(String project) {
        return all(WorkItemTypeCategory.class, "{project}/_apis/wit/workitemtypecategories", project);
    }

    /** The fields, custom ones included. */
    public Multi<Page<WorkItemField>> fields(@Nullable String project) {
        return all(WorkItemField.class, "{project}/_apis/wit/fields", project);
    }

    /** The kinds of links. */
    public Multi<Page<WorkItemRelationType>> relationTypes() {
        return all(WorkItemRelationType.class, "_apis/wit/workitemrelationtypes");
    }

    /** The roots of areas and iterations with so many levels below them. */
    public Multi<Page<WorkItemClassificationNode>> classificationNodes(String project, int depth) {
        Call call = Call.get(CORE, "{project}/_apis/wit/classificationnodes", project).query("$depth", depth);
        return door.pages(call, Paging.plain(), WorkItemClassificationNode.class, null);
    }

    /** The root of one kind with so many levels below it. */
    public Uni<WorkItemClassificationNode> classificationNode(String project, TreeNodeStructureType kind, int depth) {
        String group = kind == TreeNodeStructureType.AREA ? "areas" : "iterations";
        Call call = Call.get(CORE, "{project}/_apis/wit/classificationnodes/{group}", project, group).query("$depth", depth);
        return door.one(call, WorkItemClassificationNode.class);
    }

    /** Ids of the deleted work items that can still be restored. */
    public Multi<Page<WorkItemDelete>> recycleBin(String project) {
        return all(WorkItemDelete.class, "{project}/_apis/wit/recyclebin", project);
    }

    /** The tags that a project uses. */
    public Multi<Page<WorkItemTagDefinition>> tags(String project) {
        return all(WorkItemTagDefinition.class, "{project}/_apis/wit/tags", project);
    }

    /** Saved queries, with so many levels below the two roots. */
    public Multi<Page<QueryHierarchyItem>> queries(String project, int depth) {
        Call call = Call.get(CORE, "{project}/_apis/wit/queries", project).query("$depth", depth).query("$expand", "wiql");
        return door.pages(call, Paging.plain(), QueryHierarchyItem.class, null);
    }

    private <T> Multi<Page<T>> all(Class<T> item, String template, @Nullable Object... variables) {
        return door.pages(Call.get(CORE, template, variables), Paging.plain(), item, null);
    }
}
