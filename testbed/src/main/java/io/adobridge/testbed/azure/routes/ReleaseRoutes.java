package io.adobridge.testbed.azure.routes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.Release;
import io.adobridge.testbed.azure.world.Release.Pipeline;
import io.adobridge.testbed.azure.world.World;

/** {@code …/_apis/release}: classic release pipelines, releases and deployments. */
final class ReleaseRoutes {
    private static final String AREA = "{project}/_apis/release/";
    private static final String SCOPE = "vso.release";
    private static final int ABSENT = 50;
    private static final int MOST = 100;
    private final World world;
    private final Lookup lookup;

    ReleaseRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.RELEASE, AREA + "definitions", SCOPE, this::definitions)
                .get(View.RELEASE, AREA + "definitions/{definitionId}", SCOPE, this::definition)
                .get(View.RELEASE, AREA + "releases", SCOPE, this::releases)
                .get(View.RELEASE, AREA + "releases/{releaseId}", SCOPE, this::release)
                .get(View.RELEASE, AREA + "deployments", SCOPE, this::deployments)
                .get(View.RELEASE, AREA + "approvals", SCOPE, request -> Out.list(List.<Integer> of(), (out, id) -> out));
    }

    private List<Pipeline> pipelines(Project project) {
        return world.releases().pipelines().stream().filter(pipeline -> pipeline.project() == project.index()).toList();
    }

    private Reply definitions(Request request) {
        View view = View.of(world, request);
        return new Pages<>(request, pipelines(lookup.project(request)),
                Out.<Pipeline> each((out, pipeline) -> ReleaseBody.pipeline(out, view, pipeline))).headerToken(10_000, 10_000);
    }

    private Reply definition(Request request) {
        int id = request.intVar("definitionId");
        Pipeline found = pipelines(lookup.project(request)).stream().filter(pipeline -> pipeline.id() == id).findFirst()
                .orElseThrow(() -> new ApiError(404, "ReleaseDefinitionNotFoundException",
                        "VS402875: Release definition " + id + " does not exist."));
        return Out.object(out -> ReleaseBody.pipeline(out, View.of(world, request), found));
    }

    /** The releases of a project that were created in a window, newest first unless asked for otherwise. */
    private Stream<Release> found(Request request, Instant from, Instant to) {
        Project project = lookup.project(request);
        Optional<String> definition = request.param("definitionId");
        int first = world.releases().firstAtOrAfter(from);
        int last = Math.min(world.releases().count(), world.releases().firstAtOrAfter(to) - 1);
        boolean ascending = request.param("queryOrder").map(order -> order.equalsIgnoreCase("ascending")).orElse(false);
        return IntStream.rangeClosed(first, last).map(id -> ascending ? id : first + last - id)
                .mapToObj(id -> world.releases().find(id)).flatMap(Optional::stream)
                .filter(release -> release.pipeline().project() == project.index())
                .filter(release -> definition.isEmpty() || definition.get().equals(Integer.toString(release.pipeline().id())));
    }

    private Reply releases(Request request) {
        View view = View.of(world, request);
        List<Release> all = found(request, Dates.param(request, "minCreatedTime").orElse(Instant.MIN),
                Dates.param(request, "maxCreatedTime").orElse(Instant.MAX)).toList();
        String expand = request.param("$expand").orElse("");
        return new Pages<>(request, all, Out.<Release> each((out, release) -> ReleaseBody.release(out, view, release)
                .when(expand.contains("environments"), fields -> ReleaseBody.stages(fields, view, release))
                .when(expand.contains("artifacts"), fields -> ReleaseBody.artifacts(fields, view, release))))
                .headerToken(ABSENT, MOST);
    }

    private Reply release(Request request) {
        View view = View.of(world, request);
        int id = request.intVar("releaseId");
        Project project = lookup.project(request);
        Release found = world.releases().find(id).filter(release -> release.pipeline().project() == project.index())
                .orElseThrow(
                        () -> new ApiError(404, "ReleaseNotFoundException", "VS402874: Release " + id + " does not exist."));
        return Out.object(
                out -> ReleaseBody.artifacts(ReleaseBody.stages(ReleaseBody.release(out, view, found), view, found), view,
                        found));
    }

    private Reply deployments(Request request) {
        View view = View.of(world, request);
        Instant from = Dates.param(request, "minModifiedTime").orElse(Instant.MIN);
        Instant to = Dates.param(request, "maxModifiedTime").orElse(Instant.MAX);
        Instant started = Dates.param(request, "minStartedTime").orElse(Instant.MIN);
        Comparator<ReleaseBody.Deployed> order = Comparator.comparing(deployed -> deployed.stage().deployment());
        boolean ascending = request.param("queryOrder").map(text -> text.equalsIgnoreCase("ascending")).orElse(false);
        List<ReleaseBody.Deployed> all = found(request, Instant.MIN, Instant.MAX)
                .flatMap(release -> release.stages().stream().filter(stage -> stage.deployment() > 0)
                        .map(stage -> new ReleaseBody.Deployed(release, stage)))
                .filter(deployed -> !deployed.modified().isBefore(from) && !deployed.modified().isAfter(to))
                .filter(deployed -> deployed.stage().started() == null || !deployed.stage().started().isBefore(started))
                .sorted(ascending ? order : order.reversed()).toList();
        return new Pages<>(request, all,
                Out.<ReleaseBody.Deployed> each((out, deployed) -> ReleaseBody.deployment(out, view, deployed)))
                .headerToken(ABSENT, MOST);
    }
}
