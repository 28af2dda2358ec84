package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Changesets;
import io.adobridge.testbed.azure.world.Changesets.Change;
import io.adobridge.testbed.azure.world.Changesets.Changeset;
import io.adobridge.testbed.azure.world.World;

/** {@code _apis/tfvc}: the changesets of the one project that has any. */
final class TfvcRoutes {
    private static final int SHOWN_OF_COMMENT = 80;
    private static final int MOST_CHANGES = 100;
    private final World world;
    private final Lookup lookup;

    TfvcRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        String one = "[{project}/]_apis/tfvc/changesets/{changesetId}";
        return new Routes()
                .get(View.CORE, "[{project}/]_apis/tfvc/changesets", "vso.code", this::list)
                .get(View.CORE, one, "vso.code", this::one)
                .get(View.CORE, one + "/changes", "vso.code", this::changes)
                .get(View.CORE, one + "/workItems", "vso.code", this::workItems)
                .get(View.CORE, "[{project}/]_apis/tfvc/branches", "vso.code", this::branches);
    }

    private boolean here(Request request) {
        return lookup.projectIfNamed(request).map(project -> project.index() == world.changesets().project().index())
                .orElse(true);
    }

    private Reply list(Request request) {
        View view = View.of(world, request);
        Changesets all = world.changesets();
        int from = number(request, "fromId", date(request, "fromDate").map(all::firstAtOrAfter).orElse(1));
        int to = number(request, "toId", date(request, "toDate").map(date -> all.firstAtOrAfter(date) - 1).orElse(all.count()));
        boolean ascending = request.param("$orderby").map(order -> order.contains("asc")).orElse(false);
        int cut = request.intParam("maxCommentLength", SHOWN_OF_COMMENT);
        return new Pages<>(request, here(request) ? range(Math.max(1, from), Math.min(to, all.count()), ascending) : List.of(),
                Out.<Integer> each((out, id) -> fields(out, view, all.find(id).orElseThrow(), cut))).skip(100, 10_000);
    }

    private static Optional<Instant> date(Request request, String name) {
        return Dates.param(request, "searchCriteria." + name).or(() -> Dates.param(request, name));
    }

    private static int number(Request request, String name, int absent) {
        return request.intParam("searchCriteria." + name, request.intParam(name, absent));
    }

    private static List<Integer> range(int from, int to, boolean ascending) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return ascending ? from + index : to - index;
            }

            @Override
            public int size() {
                return Math.max(0, to - from + 1);
            }
        };
    }

    private static Out fields(Out out, View view, Changeset changeset, int cut) {
        String comment = changeset.comment();
        boolean longer = comment.length() > cut;
        return view.identity(view.identity(out.put("changesetId", changeset.id())
                .put("url", view.base() + "/_apis/tfvc/changesets/" + changeset.id()), "author", changeset.author()),
                "checkedInBy", changeset.author())
                .put("createdDate", changeset.created())
                .put("comment", longer ? comment.substring(0, cut) : comment)
                .put("commentTruncated", longer ? true : null);
    }

    private Changeset found(Request request) {
        int id = request.intVar("changesetId");
        return world.changesets().find(id).filter(changeset -> here(request)).orElseThrow(() -> new ApiError(404,
                "ChangesetNotFoundException", "TF14019: Changeset " + id + " does not exist."));
    }

    private Reply one(Request request) {
        View view = View.of(world, request);
        Changeset found = found(request);
        int shown = Math.min(MOST_CHANGES, request.intParam("maxChangeCount", 0));
        List<Integer> mentioned = request.flag("includeWorkItems") ? found.workItems() : List.of();
        return Out.object(out -> fields(out, view, found, Integer.MAX_VALUE)
                .array("changes", found.changes().stream().limit(shown).toList(),
                        (fields, change) -> change(fields, found, change))
                .put("hasMoreChanges", found.changes().size() > shown)
                .array("checkinNotes", List.<String> of(), (note, name) -> note)
                .array("workItems", mentioned, (item, id) -> workItem(item, view, id)));
    }

    private Reply workItems(Request request) {
        View view = View.of(world, request);
        return Out.list(found(request).workItems(), (out, id) -> workItem(out, view, id));
    }

    private static Out workItem(Out out, View view, int id) {
        return out.put("id", id).put("webUrl", view.base() + "/_workitems/edit/" + id)
                .put("url", view.base() + "/_apis/wit/workItems/" + id);
    }

    private static Out change(Out out, Changeset changeset, Change change) {
        return out.object("item", item -> item.put("version", changeset.id()).put("path", change.path()).put("size", 1_024))
                .put("changeType", change.type());
    }

    private Reply changes(Request request) {
        Changeset found = found(request);
        return new Pages<>(request, found.changes(), Out.<Change> each((out, change) -> change(out, found, change)))
                .skip(100, 1_000);
    }

    private Reply branches(Request request) {
        View view = View.of(world, request);
        List<String> paths = here(request) ? List.of("$/" + world.changesets().project().name() + "/Main") : List.of();
        return Out.list(paths, (out, path) -> view.identity(out.put("path", path), "owner", world.people().all().get(0))
                .put("createdDate", world.start()).put("url", view.base() + "/_apis/tfvc/branches/" + path)
                .texts("relatedBranches", List.of()).texts("mappings", List.of()).texts("children", List.of()));
    }
}
