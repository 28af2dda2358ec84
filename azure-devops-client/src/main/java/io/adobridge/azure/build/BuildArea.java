package io.adobridge.azure.build;

import static io.adobridge.azure.transport.Host.CORE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.core.JsonPatchOperation;
import io.adobridge.azure.core.ResourceRef;
import io.adobridge.azure.core.WrappedProperties;
import io.adobridge.azure.json.PropertiesCollection;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Pipelines and their builds, classic and YAML alike.
 * Projects are named by id or by name.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build">Build</a>
 */
public final class BuildArea {

    private static final String DEFINITIONS = "{project}/_apis/build/definitions";
    private static final String BUILDS = "{project}/_apis/build/builds";
    private static final String BUILD = BUILDS + "/{build}";

    private final Door door;

    public BuildArea(Door door) {
        this.door = door;
    }

    /** The pipelines of a project in their shallow form. */
    public Multi<Page<BuildDefinition>> definitions(String project, @Nullable String from) {
        Call call = Call.get(CORE, DEFINITIONS, project);
        return door.pages(call, Paging.headerToken("$top", 1000), BuildDefinition.class, from);
    }

    /** The pipelines of a project with process, repository, triggers and variables. */
    public Multi<Page<BuildDefinition>> wholeDefinitions(String project, @Nullable String from) {
        Call call = Call.get(CORE, DEFINITIONS, project).query("includeAllProperties", true);
        return door.pages(call, Paging.headerToken("$top", 200), BuildDefinition.class, from);
    }

    /** One pipeline with process, repository, triggers and variables. */
    public Uni<BuildDefinition> definition(String project, int definition) {
        return door.one(Call.get(CORE, DEFINITIONS + "/{definition}", project, definition), BuildDefinition.class);
    }

    /** Builds in the order that the search asks for. */
    public Multi<Page<Build>> builds(String project, BuildSearch search, @Nullable String from) {
        BuildQueryOrder order = search.queryOrder() == null ? BuildQueryOrder.FINISH_TIME_DESCENDING : search.queryOrder();
        BuildStatus status = search.statusFilter();
        Call call = Call.get(CORE, BUILDS, project)
                .query("queryOrder", order.wire())
                .query("minTime", search.minTime())
                .query("maxTime", search.maxTime())
                .query("statusFilter", status == null ? null : status.wire())
                .query("definitions", search.definitions().isEmpty() ? null : search.definitions())
                .query("branchName", search.branch());
        return door.pages(call, Paging.headerToken("$top", search.top()), Build.class, from);
    }

    /** Those of the builds that exist, whatever their state; at most some hundreds of them. */
    public Multi<Page<Build>> builds(String project, List<Integer> ids) {
        Call call = Call.get(CORE, BUILDS, project).query("buildIds", ids).query("$top", ids.size());
        return door.pages(call, Paging.plain(), Build.class, null);
    }

    /** One build. */
    public Uni<Build> build(String project, int build) {
        return door.one(Call.get(CORE, BUILD, project, build), Build.class);
    }

    /** The records of a build; empty where it has none (204), or where it is purged (404). */
    public Uni<Optional<Timeline>> timeline(String project, int build) {
        return door.maybe(Call.get(CORE, BUILD + "/timeline", project, build), Timeline.class);
    }

    /** Another timeline of a build, e.g. that of an earlier attempt. */
    public Uni<Optional<Timeline>> timeline(String project, int build, UUID timeline) {
        return door.maybe(Call.get(CORE, BUILD + "/timeline/{timeline}", project, build, timeline), Timeline.class);
    }

    /** The tags of a build. */
    public Multi<Page<String>> tags(String project, int build) {
        return all(String.class, BUILD + "/tags", project, build);
    }

    /** Adds a tag; one that is there stays. */
    public Uni<Void> addTag(String project, int build, String tag) {
        return door.send(Call.put(CORE, BUILD + "/tags/{tag}", project, build, tag));
    }

    /** Removes a tag; one that is not there fails as not found. */
    public Uni<Void> deleteTag(String project, int build, String tag) {
        return door.send(Call.delete(CORE, BUILD + "/tags/{tag}", project, build, tag));
    }

    /** The properties that tools have attached to a build. */
    public Uni<PropertiesCollection> properties(String project, int build) {
        return door.one(Call.get(CORE, BUILD + "/properties", project, build), WrappedProperties.class)
                .map(WrappedProperties::value);
    }

    /** Sets or removes properties; the path of each is {@code /} and its name. */
    public Uni<Void> updateProperties(String project, int build, List<JsonPatchOperation> operations) {
        return door.send(Call.patch(CORE, BUILD + "/properties", project, build).jsonPatch(operations));
    }

    /** The commits or changesets that are new in a build. */
    public Multi<Page<Change>> changes(String project, int build, @Nullable String from) {
        Call call = Call.get(CORE, BUILD + "/changes", project, build);
        return door.pages(call, Paging.headerToken("$top", 200), Change.class, from);
    }

    /** The work items that those commits or changesets mention. */
    public Multi<Page<ResourceRef>> workItems(String project, int build) {
        return all(ResourceRef.class, BUILD + "/workitems", project, build);
    }

    /** What a build published. */
    public Multi<Page<BuildArtifact>> artifacts(String project, int build) {
        return all(BuildArtifact.class, BUILD + "/artifacts", project, build);
    }

    /** The logs of a build, without their lines. */
    public Multi<Page<BuildLog>> logs(String project, int build) {
        return all(BuildLog.class, BUILD + "/logs", project, build);
    }

    /** Lines of a log, the first of which is 1; to the end when no last one is given. */
    public Multi<Page<String>> log(String project, int build, int log, long startLine, @Nullable Long endLine) {
        Call call = Call.get(CORE, BUILD + "/logs/{log}", project, build, log)
                .query("startLine", startLine).query("endLine", endLine);
        return door.pages(call, Paging.plain(), String.class, null);
    }

    private <T> Multi<Page<T>> all(Class<T> item, String template, Object... variables) {
        return door.pages(Call.get(CORE, template, variables), Paging.plain(), item, null);
    }
}
