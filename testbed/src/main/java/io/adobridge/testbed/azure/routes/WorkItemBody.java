package io.adobridge.testbed.azure.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Paths;
import io.adobridge.testbed.azure.world.Fields;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Revision;

/** What is shown of a work item. */
final class WorkItemBody {
    /** Shown only where a body is expanded. */
    private static final Set<String> EXPANDED = Set.of(Fields.ID, Fields.AREA_ID, Fields.NODE_NAME, Fields.REV,
            Fields.AUTHORIZED_DATE, Fields.REVISED_DATE, Fields.ITERATION_ID, Fields.AUTHORIZED_AS, Fields.WATERMARK);

    private WorkItemBody() {
    }

    /** Whether a field is shown where nothing is said about fields. */
    static boolean usual(String field) {
        return !EXPANDED.contains(field);
    }

    static String url(View view, Revision revision) {
        return view.api(view.world().projects().at(revision.project()), "wit/workItems/" + revision.id());
    }

    /** The id, the revision and the fields that are wanted. */
    static Out plain(Out out, View view, Revision revision, Predicate<String> wanted, boolean identities) {
        return out.put("id", revision.id()).put("rev", revision.rev())
                .object("fields", fields -> fields(fields, view, revision.fields(), wanted, identities));
    }

    private static Out fields(Out out, View view, Map<String, Object> values, Predicate<String> wanted, boolean identities) {
        Collection<Map.Entry<String, Object>> shown = values.entrySet().stream().filter(entry -> wanted.test(entry.getKey()))
                .toList();
        return out.each(shown, (fields, entry) -> value(fields, view, entry.getKey(), entry.getValue(), identities));
    }

    /** One field; people as objects or as {@code Name <mail>}. */
    static Out value(Out out, View view, String name, Object value, boolean identities) {
        if (value instanceof Identity person)
            return identities ? view.identity(out, name, person)
                    : out.put(name, person.displayName() + " <" + person.uniqueName() + ">");
        return out.put(name, value);
    }

    static Out links(Out out, View view, Revision revision) {
        Project project = view.world().projects().at(revision.project());
        String self = url(view, revision);
        return out.object("_links", links -> links
                .link("self", self)
                .link("workItemUpdates", self + "/updates")
                .link("workItemRevisions", self + "/revisions")
                .link("workItemComments", self + "/comments")
                .link("html", view.base(project) + "/_workitems/edit/" + revision.id())
                .link("workItemType", view.api(project, "wit/workItemTypes/" + Paths.encode(revision.text(Fields.TYPE))))
                .link("fields", view.api(project, "wit/fields")))
                .put("url", self);
    }

    /** A link to something else. */
    record Relation(String rel, String url, String name) {
    }

    static Out relations(Out out, View view, Revision revision) {
        List<Relation> all = related(view, revision);
        return out.when(!all.isEmpty(), fields -> fields.array("relations", all, (one, relation) -> one
                .put("rel", relation.rel())
                .put("url", relation.url())
                .object("attributes", attributes -> attributes.put("isLocked", false)
                        .put("name", relation.name()))));
    }

    private static List<Relation> related(View view, Revision revision) {
        var all = new ArrayList<Relation>();
        String items = view.base() + "/_apis/wit/workItems/";
        if (revision.field(Fields.PARENT) instanceof Integer parent && !view.world().workItems().deleted(parent))
            all.add(new Relation("System.LinkTypes.Hierarchy-Reverse", items + parent, "Parent"));
        for (int child : view.world().workItems().children(revision.id()))
            all.add(new Relation("System.LinkTypes.Hierarchy-Forward", items + child, "Child"));
        for (int id : view.world().pullRequestsOf(revision.id()))
            code(all, view, view.world().pullRequests().find(id).orElseThrow());
        return all;
    }

    private static void code(List<Relation> all, View view, PullRequest pullRequest) {
        Repository repository = view.world().repositories().at(pullRequest.repository());
        String place = view.project(repository).id() + "%2F" + repository.id() + "%2F";
        all.add(new Relation("ArtifactLink", "vstfs:///Git/PullRequestId/" + place + pullRequest.id(), "Pull Request"));
        if (pullRequest.mergeCommit() != null)
            all.add(new Relation("ArtifactLink", "vstfs:///Git/Commit/" + place + pullRequest.mergeCommit(),
                    "Fixed in Commit"));
    }
}
