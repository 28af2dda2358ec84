package io.adobridge.testbed.azure.routes;

import java.util.List;
import java.util.Map;

import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** What is shown of a build. */
final class BuildBody {
    private BuildBody() {
    }

    static String url(View view, Build build) {
        return view.api(view.project(build.definition()), "build/Builds/" + build.id());
    }

    static Out fields(Out out, View view, Build build) {
        World world = view.world();
        Project project = view.project(build.definition());
        Repository repository = world.repositories().at(build.definition().repository());
        String plan = world.timelines().id(build).toString();
        return people(out
                .object("_links", links -> links.link("self", url(view, build))
                        .link("web", view.base(project) + "/_build/results?buildId=" + build.id())
                        .link("sourceVersionDisplayUri", url(view, build) + "/sources")
                        .link("timeline", url(view, build) + "/Timeline")
                        .link("badge", view.api(project, "build/status/" + build.definition().id())))
                .object("properties", properties -> properties(properties, world.buildWrites().properties(build.id())))
                .texts("tags", world.buildWrites().tags(build.id()))
                .texts("validationResults", List.of())
                .array("plans", List.of(plan), (fields, id) -> fields.put("planId", id))
                .object("triggerInfo", info -> trigger(info, world, build))
                .put("id", build.id())
                .put("buildNumber", build.number())
                .put("status", build.status().text())
                .put("result", build.result() == null ? null : build.result().text())
                .put("queueTime", build.queued())
                .put("startTime", build.started())
                .put("finishTime", build.finished())
                .put("url", url(view, build))
                .object("definition", fields -> DefinitionRoutes.reference(fields, view, build.definition()))
                .put("buildNumberRevision", Integer.parseInt(build.number().substring(build.number().indexOf('.') + 1)))
                .when(true, fields -> view.project(fields, "project", project))
                .put("uri", "vstfs:///Build/Build/" + build.id())
                .put("sourceBranch", build.branch())
                .put("sourceVersion", build.commit())
                .object("queue", queue -> DefinitionRoutes.queue(queue, view))
                .put("priority", "normal")
                .put("reason", build.reason().text()), view, build)
                .object("orchestrationPlan", fields -> fields.put("planId", plan))
                .object("logs", logs -> logs.put("id", 0).put("type", "Container").put("url", url(view, build) + "/logs"))
                .object("repository", fields -> DefinitionRoutes.repository(fields, view, repository))
                .put("retainedByRelease", false)
                .when(world.buildWrites().isDeleted(build.id()), fields -> fields.put("deleted", true))
                .orNull("triggeredByBuild", null)
                .put("appendCommitMessageToRunName", true);
    }

    private static Out people(Out out, View view, Build build) {
        return view.identity(view.identity(out, "requestedFor", build.requestedFor()), "requestedBy", build.requestedFor())
                .put("lastChangedDate", build.finished() != null ? build.finished()
                        : build.started() != null ? build.started() : build.queued())
                .when(true, fields -> view.identity(fields, "lastChangedBy", build.requestedFor()));
    }

    private static Out properties(Out out, Map<String, String> properties) {
        return out.each(properties.entrySet(),
                (fields, property) -> Properties.write(fields, property.getKey(), property.getValue()));
    }

    private static Out trigger(Out out, World world, Build build) {
        if (build.pullRequest().isEmpty())
            return build.reason() == Build.Reason.INDIVIDUAL_CI
                    ? out.put("ci.sourceBranch", build.branch()).put("ci.sourceSha", build.commit()).put("ci.triggerRepository",
                            world.repositories().at(build.definition().repository()).id())
                    : out;
        PullRequest validated = world.pullRequests().find(build.pullRequest().getAsInt()).orElseThrow();
        return out.put("pr.number", Integer.toString(validated.id()))
                .put("pr.title", validated.title())
                .put("pr.sourceBranch", validated.source())
                .put("pr.sourceSha", validated.last().head())
                .put("pr.draft", Boolean.toString(validated.draft()));
    }
}
