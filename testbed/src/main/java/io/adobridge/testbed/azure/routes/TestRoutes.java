package io.adobridge.testbed.azure.routes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import io.adobridge.testbed.azure.front.ApiError;
import io.adobridge.testbed.azure.front.Pages;
import io.adobridge.testbed.azure.front.Reply;
import io.adobridge.testbed.azure.front.Request;
import io.adobridge.testbed.azure.front.Routes;
import io.adobridge.testbed.azure.world.Project;
import io.adobridge.testbed.azure.world.TestRuns.Coverage;
import io.adobridge.testbed.azure.world.TestRuns.TestRun;
import io.adobridge.testbed.azure.world.World;

/** Test runs, their results, and the coverage and summary of a build's tests. */
final class TestRoutes {
    private static final Duration WIDEST = Duration.ofDays(7);
    private static final String SCOPE = "vso.test|vso.build";
    private final World world;
    private final Lookup lookup;

    TestRoutes(World world) {
        this.world = world;
        this.lookup = new Lookup(world);
    }

    Routes routes() {
        return new Routes()
                .get(View.CORE, "{project}/_apis/test/runs", "vso.test", this::runs)
                .get(View.CORE, "{project}/_apis/test/runs/{runId}", "vso.test", this::one)
                .get(View.CORE, "{project}/_apis/test/runs/{runId}/results", "vso.test", this::results)
                .get(View.CORE, "{project}/_apis/test/codecoverage", SCOPE, this::modules)
                .get(View.TEST, "{project}/_apis/testresults/codecoverage", SCOPE, this::coverage)
                .get(View.TEST, "{project}/_apis/testresults/resultsummarybybuild", SCOPE, this::summary);
    }

    private Reply runs(Request request) {
        View view = View.of(world, request);
        Project project = lookup.project(request);
        Optional<String> build = request.param("buildUri");
        if (build.isPresent()) {
            List<TestRun> found = of(project, build.get().substring(build.get().lastIndexOf('/') + 1)).stream().toList();
            return new Pages<>(request, found, Out.<TestRun> each((out, run) -> fields(out, view, run))).skip(100, 1_000);
        }
        Optional<Instant> from = Dates.param(request, "minLastUpdatedDate");
        Optional<Instant> to = Dates.param(request, "maxLastUpdatedDate");
        if (from.isPresent() && to.isPresent() && Duration.between(from.get(), to.get()).compareTo(WIDEST) > 0)
            throw ApiError.badRequest("The range of dates must not be wider than 7 days. Parameter name: maxLastUpdatedDate");
        List<TestRun> found = world.testRuns()
                .between(project, from.orElse(world.end().minus(WIDEST)), to.orElse(Instant.MAX)).toList();
        return new Pages<>(request, found, Out.<TestRun> each((out, run) -> fields(out, view, run))).headerToken(100, 1_000);
    }

    private Optional<TestRun> of(Project project, String build) {
        int id = build.matches("\\d{1,9}") ? Integer.parseInt(build) : 0;
        return world.builds().find(id).filter(found -> found.definition().project() == project.index())
                .flatMap(world.testRuns()::of);
    }

    private TestRun found(Request request) {
        return of(lookup.project(request), request.var("runId")).orElseThrow(() -> new ApiError(404,
                "TestObjectNotFoundException", "Test run " + request.var("runId") + " cannot be found."));
    }

    private Out fields(Out out, View view, TestRun run) {
        Project project = view.project(run.build().definition());
        return view.identity(out.put("id", run.id())
                .put("name", "Tests of " + run.build().number())
                .put("url", view.api(project, "test/Runs/" + run.id()))
                .put("isAutomated", true)
                .object("build", build -> build.put("id", Integer.toString(run.build().id())).put("name", run.build().number())
                        .put("url", BuildBody.url(view, run.build())))
                .object("project", fields -> fields.put("id", project.id()).put("name", project.name()))
                .put("state", "Completed")
                .put("startedDate", run.started()).put("completedDate", run.finished()).put("createdDate", run.started())
                .put("lastUpdatedDate", run.finished())
                .put("totalTests", run.total()).put("passedTests", run.passed()).put("incompleteTests", 0)
                .put("notApplicableTests", run.skipped()).put("unanalyzedTests", run.failed())
                .put("revision", 2), "owner", run.build().requestedFor())
                .array("runStatistics", outcomes(run), (statistic, outcome) -> statistic.put("state", "Completed")
                        .put("outcome", outcome.name()).put("count", outcome.count()))
                .object("pipelineReference", pipeline -> pipeline.put("pipelineId", run.build().id())
                        .object("stageReference", stage -> stage.put("stageName", "Test").put("attempt", 1)));
    }

    private record Outcome(String name, int count) {
    }

    private static List<Outcome> outcomes(TestRun run) {
        return List.of(new Outcome("Passed", run.passed()), new Outcome("Failed", run.failed()),
                new Outcome("NotExecuted", run.skipped())).stream().filter(outcome -> outcome.count() > 0).toList();
    }

    private Reply one(Request request) {
        TestRun found = found(request);
        return Out.object(out -> fields(out, View.of(world, request), found));
    }

    private Reply results(Request request) {
        TestRun run = found(request);
        List<Integer> numbers = IntStream.rangeClosed(1, run.total()).boxed().toList();
        return new Pages<>(request, numbers, Out.<Integer> each((out, number) -> out
                .put("id", 100_000 + number)
                .put("testCaseTitle", "test" + number)
                .put("automatedTestName", "io.example.Test" + number % 40 + ".test" + number)
                .put("outcome",
                        number <= run.failed() ? "Failed" : number <= run.failed() + run.skipped() ? "NotExecuted" : "Passed")
                .put("state", "Completed")
                .put("durationInMs", 3.0 + number % 90)
                .put("completedDate", run.finished())
                .object("testRun", fields -> fields.put("id", Integer.toString(run.id()))))).skip(1_000, 1_000);
    }

    private Optional<Coverage> covered(Request request) {
        Project project = lookup.project(request);
        return world.builds().find(request.intParam("buildId", 0))
                .filter(build -> build.definition().project() == project.index()).flatMap(world.testRuns()::coverage);
    }

    private Reply coverage(Request request) {
        Optional<Coverage> found = covered(request);
        return Out.object(out -> out
                .object("build", build -> build.put("id", request.param("buildId").orElse("")))
                .put("status", found.isPresent() ? "completed" : "none")
                .array("coverageData", found.stream().toList(), (data, coverage) -> data
                        .put("buildFlavor", "").put("buildPlatform", "")
                        .array("coverageStats", List.of(coverage), (statistic, one) -> statistic.put("label", "Lines")
                                .put("position", 1).put("total", one.lines()).put("covered", one.covered())
                                .put("isDeltaAvailable", false).put("delta", 0.0))));
    }

    private Reply modules(Request request) {
        return Out.list(covered(request).stream().toList(), (out, coverage) -> out
                .object("configuration", fields -> fields.put("id", 1).put("flavor", "Release").put("platform", "Any CPU"))
                .put("state", "Ok")
                .array("modules", List.of(coverage), (module, one) -> module.put("name", "all").put("blockCount", one.lines())
                        .object("statistics", fields -> fields.put("linesCovered", one.covered())
                                .put("linesNotCovered", one.lines() - one.covered()))));
    }

    private Reply summary(Request request) {
        Optional<TestRun> found = of(lookup.project(request), request.param("buildId").orElse("0"));
        List<Outcome> outcomes = found.map(TestRoutes::outcomes).orElse(List.of());
        int total = found.map(TestRun::total).orElse(0);
        return Out.object(out -> out.object("aggregatedResultsAnalysis", analysis -> analysis
                .put("totalTests", total)
                .put("duration", "00:03:12.4")
                .object("resultsByOutcome", results -> results.each(outcomes, (fields, outcome) -> fields.object(
                        outcome.name().toLowerCase(Locale.ROOT), one -> one.put("outcome", outcome.name())
                                .put("count", outcome.count()).put("duration", "00:03:12.4")))))
                .put("totalRunsCount", found.isPresent() ? 1 : 0));
    }
}
