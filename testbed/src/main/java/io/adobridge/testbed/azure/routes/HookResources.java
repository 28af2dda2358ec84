package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Set;

import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.News.Pushed;
import io.adobridge.testbed.azure.world.News.Said;
import io.adobridge.testbed.azure.world.News.Worked;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.Revision;
import io.adobridge.testbed.azure.world.Threads.Comment;

/** The resources of events that no route answers with. */
final class HookResources {
    /** Events that show a change, and not the item. */
    private static final Set<String> CHANGES = Set.of("workitem.updated");

    private HookResources() {
    }

    static Out push(Out out, View view, Pushed pushed) {
        Repository repository = pushed.repository();
        var newest = pushed.commits().get(pushed.commits().size() - 1);
        return view.identity(out
                .array("commits", pushed.commits(), (fields, commit) -> CommitRoutes.fields(fields, view, commit))
                .array("refUpdates", List.of(pushed), (fields, move) -> fields.put("name", move.ref())
                        .put("oldObjectId", move.before()).put("newObjectId", newest.sha()))
                .object("repository", fields -> RepositoryRoutes.reference(fields, view, repository)), "pushedBy", pushed.by())
                .put("pushId", newest.push())
                .put("date", newest.when())
                .put("url", view.api(repository) + "/pushes/" + newest.push());
    }

    static Out comment(Out out, View view, Said said) {
        Repository repository = view.world().repositories().at(said.pullRequest().repository());
        Comment comment = said.thread().comments().get(said.thread().comments().size() - 1);
        String thread = PullRequestBody.url(view, repository, said.pullRequest()) + "/threads/" + said.thread().id();
        return out.object("comment", fields -> view.identity(fields.put("id", comment.id())
                .put("parentCommentId", comment.parent()), "author", comment.author())
                .put("content", comment.content())
                .put("publishedDate", comment.published())
                .put("lastUpdatedDate", comment.updated())
                .put("commentType", comment.type())
                .object("_links", links -> links.link("self", thread + "/comments/" + comment.id())
                        .link("repository", view.api(repository))
                        .link("threads", thread)))
                .object("pullRequest", fields -> PullRequestBody.listed(fields, view, said.pullRequest()));
    }

    /** The item as it is now; for a change, what it was. */
    static Out workItem(Out out, View view, Worked worked) {
        Revision now = worked.revision();
        if (!CHANGES.contains(worked.eventType()))
            return WorkItemBody.plain(out, view, now, WorkItemBody::usual, true).put("url", WorkItemBody.url(view, now));
        return view.identity(out.put("id", now.rev()).put("workItemId", now.id()).put("rev", now.rev()), "revisedBy",
                now.changedBy())
                .put("revisedDate", now.changed())
                .object("revision", fields -> WorkItemBody.plain(fields, view, now, WorkItemBody::usual, true)
                        .put("url", WorkItemBody.url(view, now) + "/revisions/" + now.rev()))
                .put("url", WorkItemBody.url(view, now) + "/updates/" + now.rev());
    }

    static Out run(Out out, View view, Build build) {
        String state = build.status() == Build.Status.COMPLETED ? "completed" : "inProgress";
        return out.object("run", run -> run.put("id", build.id())
                .put("name", build.number())
                .put("state", state)
                .put("result", build.result() == null ? null : build.result().text())
                .object("pipeline", pipeline -> pipeline(pipeline, view, build.definition()))
                .put("createdDate", build.queued())
                .put("finishedDate", build.finished())
                .put("url", address(view, build)))
                .object("pipeline", pipeline -> pipeline(pipeline, view, build.definition()))
                .put("runId", build.id())
                .put("runUrl", address(view, build));
    }

    private static String address(View view, Build build) {
        return view.api(view.project(build.definition()), "pipelines/" + build.definition().id() + "/runs/" + build.id());
    }

    private static Out pipeline(Out out, View view, Definition definition) {
        return out.put("id", definition.id())
                .put("name", definition.name())
                .put("folder", definition.path())
                .put("revision", definition.revision())
                .put("url", view.api(view.project(definition), "pipelines/" + definition.id()));
    }
}
