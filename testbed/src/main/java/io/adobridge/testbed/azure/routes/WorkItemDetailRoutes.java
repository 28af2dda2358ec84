package io.adobridge.testbed.azure.routes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.World;

/** Updates and comments of a work item, the recycle bin, and changes by JSON patch. */
final class WorkItemDetailRoutes {
    private static final String ITEM = "[{project}/]_apis/wit/workItems/{id}";
    private static final String WRITE = "vso.work_write";
    private static final int MOST = 200;
    private final World world;
    private final Lookup lookup;

    WorkItemDetailRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, ITEM + "/updates", "vso.work", this::updates)
                .get(View.CORE, ITEM + "/comments", "vso.work", this::comments)
                .post(View.CORE, ITEM + "/comments", WRITE, this::comment)
                .patch(View.CORE, ITEM, WRITE, this::change)
                .post(View.CORE, "{project}/_apis/wit/workitems/{type}", WRITE, this::create)
                .delete(View.CORE, ITEM, WRITE, this::delete)
                .get(View.CORE, "[{project}/]_apis/wit/recyclebin", "vso.work", this::bin)
                .get(View.CORE, "[{project}/]_apis/wit/recyclebin/{id}", "vso.work", this::binned)
                .delete(View.CORE, "[{project}/]_apis/wit/recyclebin/{id}", WRITE, this::destroy);
    }

    private Revision item(Request request) {
        int id = request.intVar("id");
        return world.workItems().find(id).orElseThrow(() -> WorkItemRoutes.missing(id));
    }

    private Reply updates(Request request) {
        View view = View.of(world, request);
        Revision item = item(request);
        List<Revision> all = world.workItems().revisions(item.id());
        return new Pages<>(request, all, Out.<Revision> each((out, revision) -> update(out, view, revision,
                revision.rev() == 1 ? Map.of() : all.get(revision.rev() - 2).fields()))).skip(MOST, MOST);
    }

    private static Out update(Out out, View view, Revision revision, Map<String, Object> before) {
        Set<String> names = new LinkedHashSet<>(revision.fields().keySet());
        names.addAll(before.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), revision.fields().get(name)));
        return view
                .identity(out.put("id", revision.rev()).put("workItemId", revision.id()).put("rev", revision.rev()),
                        "revisedBy",
                        revision.changedBy())
                .put("revisedDate", revision.revised())
                .object("fields", fields -> fields.each(names, (field, name) -> field.object(name, values -> value(value(values,
                        view, "oldValue", before.get(name)), view, "newValue", revision.field(name)))))
                .put("url", WorkItemBody.url(view, revision) + "/updates/" + revision.rev());
    }

    private static Out value(Out out, View view, String name, @Nullable Object value) {
        return value == null ? out : WorkItemBody.value(out, view, name, value, true);
    }

    private List<Revision> said(int id) {
        List<Revision> said = new ArrayList<>(world.workItems().revisions(id).stream()
                .filter(revision -> revision.field(Fields.HISTORY) != null).toList());
        Collections.reverse(said);
        return said;
    }

    private Reply comments(Request request) {
        View view = View.of(world, request);
        List<Revision> all = said(item(request).id());
        int from = request.param("continuationToken").map(Integer::parseInt).orElse(0);
        int top = Math.max(1, Math.min(MOST, request.intParam("$top", MOST)));
        List<Revision> page = all.stream().skip(from).limit(top).toList();
        String next = from + page.size() < all.size() ? Integer.toString(from + page.size()) : null;
        return Out.object(out -> out.put("totalCount", all.size()).put("count", page.size())
                .array("comments", page, (fields, revision) -> comment(fields, view, revision))
                .put("continuationToken", next)
                .put("nextPage", next == null ? null
                        : view.base() + "/_apis/wit/workItems/" + request.var("id")
                                + "/comments?continuationToken=" + next));
    }

    private static Out comment(Out out, View view, Revision revision) {
        return view
                .identity(view.identity(out.put("workItemId", revision.id()).put("id", revision.watermark()).put("version", 1)
                        .put("text", revision.field(Fields.HISTORY)), "createdBy", revision.changedBy())
                        .put("createdDate", revision.changed()), "modifiedBy", revision.changedBy())
                .put("modifiedDate", revision.changed())
                .put("isDeleted", false)
                .put("url", WorkItemBody.url(view, revision) + "/comments/" + revision.watermark());
    }

    private Reply comment(Request request) {
        Revision said = world.workItemWrites().comment(item(request).id(), request.json().path("text").asText(),
                request.caller());
        return Out.object(out -> comment(out, View.of(world, request), said));
    }

    private Reply change(Request request) {
        Map<String, @Nullable Object> changes = patch(request.json());
        Revision before = item(request);
        if (changes.containsKey("/rev") && !String.valueOf(changes.get("/rev")).equals(Integer.toString(before.rev())))
            throw new ApiError(412, "WorkItemRevisionMismatchException", "VS403351: Test Operation for path /rev failed.");
        changes.remove("/rev");
        return shown(request, world.workItemWrites().update(before.id(), changes, request.caller()));
    }

    private Reply create(Request request) {
        String type = request.var("type").replaceFirst("^\\$", "");
        Project project = lookup.project(request);
        if (project.process().types().stream().noneMatch(type::equals))
            throw new ApiError(404, "WorkItemTypeNotFoundException",
                    "VS402323: Work item type " + type + " does not exist in project " + project.name() + ".");
        Map<String, Object> fields = new LinkedHashMap<>();
        patch(request.json()).forEach((name, value) -> {
            if (value != null)
                fields.put(name, value);
        });
        return shown(request, world.workItemWrites().create(project, type, fields, request.caller()));
    }

    private static Map<String, @Nullable Object> patch(JsonNode operations) {
        if (!operations.isArray())
            throw ApiError.badRequest("You must pass a valid patch document in the body of the request.");
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (JsonNode operation : operations) {
            String name = operation.path("path").asText().replaceFirst("^/fields/", "");
            boolean removed = operation.path("op").asText().equals("remove");
            changes.put(name, removed ? null : bare(operation.path("value")));
        }
        return changes;
    }

    private static Object bare(JsonNode value) {
        return value.isInt() ? (Object) value.intValue() : value.isNumber() ? value.doubleValue() : value.asText();
    }

    private Reply shown(Request request, Revision revision) {
        View view = View.of(world, request);
        return Out.object(out -> WorkItemBody.links(WorkItemBody.plain(out, view, revision, WorkItemBody::usual, true), view,
                revision));
    }

    private Reply delete(Request request) {
        Revision gone = world.workItemWrites().delete(item(request).id(), request.caller());
        return Out.object(out -> binned(out, View.of(world, request), gone));
    }

    private Reply bin(Request request) {
        View view = View.of(world, request);
        Optional<Project> project = lookup.projectIfNamed(request);
        List<Revision> all = IntStream.rangeClosed(1, world.workItems().count())
                .filter(id -> world.workItems().deleted(id) && !world.workItems().destroyed(id))
                .mapToObj(id -> world.workItems().newest(id).orElseThrow())
                .filter(revision -> project.isEmpty() || project.get().index() == revision.project()).toList();
        return Out.list(all, (out, revision) -> binned(out, view, revision));
    }

    private Reply binned(Request request) {
        int id = request.intVar("id");
        Revision found = inBin(id);
        return Out.object(out -> binned(out, View.of(world, request), found));
    }

    private Reply destroy(Request request) {
        world.workItemWrites().destroy(inBin(request.intVar("id")).id());
        return Reply.empty();
    }

    private Revision inBin(int id) {
        return world.workItems().newest(id).filter(revision -> revision.deleted() && !world.workItems().destroyed(id))
                .orElseThrow(() -> WorkItemRoutes.missing(id));
    }

    private Out binned(Out out, View view, Revision revision) {
        return out.put("id", revision.id())
                .put("type", revision.text(Fields.TYPE))
                .put("name", revision.text(Fields.TITLE))
                .put("project", world.projects().at(revision.project()).name())
                .put("deletedDate", revision.changed())
                .put("deletedBy", revision.changedBy().displayName() + " <" + revision.changedBy().uniqueName() + ">")
                .put("code", 200)
                .put("url", view.base() + "/_apis/wit/recycleBin/" + revision.id());
    }
}
