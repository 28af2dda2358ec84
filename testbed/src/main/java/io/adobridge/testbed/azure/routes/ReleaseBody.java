package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.List;

import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Release;
import io.adobridge.testbed.azure.world.Release.Pipeline;
import io.adobridge.testbed.azure.world.Release.Stage;

/** What is shown of classic releases. */
final class ReleaseBody {
    private ReleaseBody() {
    }

    /** One stage of a release on its way. */
    record Deployed(Release release, Stage stage) {

        Instant modified() {
            return stage.finished() != null ? stage.finished() : stage.started() != null ? stage.started() : release.created();
        }

        private String status() {
            return switch (stage.status()) {
                case "rejected" -> "failed";
                default -> stage.status();
            };
        }
    }

    private static String api(View view, Project project) {
        return view.links().base(View.RELEASE) + "/" + project.id() + "/_apis/Release/";
    }

    private static Project project(View view, Release release) {
        return view.world().projects().at(release.pipeline().project());
    }

    static Out pipeline(Out out, View view, Pipeline pipeline) {
        Project project = view.world().projects().at(pipeline.project());
        return out.put("source", "restApi").put("revision", 3).put("isDeleted", false).put("isDisabled", false)
                .array("environments", List.of("Dev", "QA", "Production"), (stage, name) -> stage.put("name", name))
                .put("path", "\\").put("id", pipeline.id()).put("name", pipeline.name())
                .put("createdOn", view.world().start())
                .put("url", api(view, project) + "definitions/" + pipeline.id())
                .object("projectReference", reference -> reference.put("id", project.id()).put("name", project.name()));
    }

    private static Out reference(Out out, View view, Release release) {
        return out.put("id", release.pipeline().id()).put("name", release.pipeline().name()).put("path", "\\")
                .put("url", api(view, project(view, release)) + "definitions/" + release.pipeline().id())
                .orNull("projectReference", null);
    }

    static Out release(Out out, View view, Release release) {
        Project project = project(view, release);
        return view.identity(view.identity(out.put("id", release.id()).put("name", release.name()).put("status", "active")
                .put("createdOn", release.created()).put("modifiedOn", release.created()), "modifiedBy", release.author()),
                "createdBy", release.author())
                .object("releaseDefinition", fields -> reference(fields, view, release))
                .put("reason", "continuousIntegration")
                .put("releaseNameFormat", "Release-$(rev:r)")
                .put("keepForever", false)
                .texts("tags", List.of())
                .object("projectReference", reference -> reference.put("id", project.id()).put("name", project.name()))
                .put("url", api(view, project) + "releases/" + release.id());
    }

    static Out artifacts(Out out, View view, Release release) {
        Build build = view.world().builds().find(release.build()).orElseThrow();
        var repository = view.world().repositories().at(build.definition().repository());
        return out.array("artifacts", List.of(build), (artifact, one) -> artifact
                .put("sourceId", project(view, release).id() + ":" + one.definition().id())
                .put("type", "Build").put("alias", "_" + one.definition().name()).put("isPrimary", true)
                .object("definitionReference", fields -> named(named(named(named(named(named(fields,
                        "definition", one.definition().id(), one.definition().name()),
                        "version", one.id(), one.number()),
                        "project", project(view, release).id(), project(view, release).name()),
                        "repository", repository.id(), repository.name()),
                        "branch", one.branch(), one.branch()),
                        "sourceVersion", one.commit(), one.commit())));
    }

    private static Out named(Out out, String name, Object id, String text) {
        return out.object(name, fields -> fields.put("id", id.toString()).put("name", text));
    }

    static Out stages(Out out, View view, Release release) {
        return out.array("environments", release.stages(), (stage, one) -> stage
                .put("id", one.id()).put("releaseId", release.id()).put("name", one.name()).put("status", one.status())
                .put("rank", one.rank()).put("definitionEnvironmentId", one.definition())
                .put("createdOn", release.created())
                .put("modifiedOn", new Deployed(release, one).modified())
                .array("deploySteps", one.deployment() == 0 ? List.<Stage> of() : List.of(one), (step, ran) -> step
                        .put("id", ran.deployment()).put("deploymentId", ran.deployment()).put("attempt", 1)
                        .put("reason", "automated").put("status", new Deployed(release, ran).status())
                        .put("queuedOn", ran.queued()).put("lastModifiedOn", new Deployed(release, ran).modified())
                        .put("hasStarted", true))
                .object("releaseDefinition", fields -> reference(fields, view, release)));
    }

    static Out deployment(Out out, View view, Deployed deployed) {
        Release release = deployed.release();
        Stage stage = deployed.stage();
        Out started = out.put("id", stage.deployment())
                .object("release", fields -> fields.put("id", release.id()).put("name", release.name())
                        .put("url", api(view, project(view, release)) + "releases/" + release.id())
                        .when(true, more -> artifacts(more, view, release)))
                .object("releaseDefinition", fields -> reference(fields, view, release))
                .object("releaseEnvironment", fields -> fields.put("id", stage.id()).put("name", stage.name()))
                .put("definitionEnvironmentId", stage.definition())
                .put("attempt", 1)
                .put("reason", "automated")
                .put("deploymentStatus", deployed.status())
                .put("operationStatus", stage.finished() == null ? "PhaseInProgress"
                        : stage.status().equals("rejected")
                                ? "PhaseFailed"
                                : "Approved");
        return view.identity(view.identity(started, "requestedBy", release.author()), "requestedFor", release.author())
                .put("queuedOn", stage.queued()).put("startedOn", stage.started()).put("completedOn", stage.finished())
                .put("lastModifiedOn", deployed.modified());
    }
}
