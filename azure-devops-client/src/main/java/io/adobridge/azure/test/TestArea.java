package io.adobridge.azure.test;

import static io.adobridge.azure.transport.Host.CORE;
import static io.adobridge.azure.transport.Host.TEST_RESULTS;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Page;
import io.adobridge.azure.transport.Call;
import io.adobridge.azure.transport.Door;
import io.adobridge.azure.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Test runs, results and code coverage.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test">Test</a>
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/testresults">Test results</a>
 */
public final class TestArea {

    private static final String RUNS = "{project}/_apis/test/runs";

    private final Door door;

    public TestArea(Door door) {
        this.door = door;
    }

    /** Runs that were updated between two moments, which are at most seven days apart. */
    public Multi<Page<TestRun>> runs(String project, Instant minLastUpdated, Instant maxLastUpdated, @Nullable String from) {
        Call call = Call.get(CORE, RUNS, project)
                .query("minLastUpdatedDate", minLastUpdated)
                .query("maxLastUpdatedDate", maxLastUpdated);
        return door.pages(call, Paging.headerToken("$top", 100), TestRun.class, from);
    }

    /** The runs of a build. */
    public Multi<Page<TestRun>> runsOfBuild(String project, int build, @Nullable String from) {
        Call call = Call.get(CORE, RUNS, project)
                .query("buildUri", "vstfs:///Build/Build/" + build).query("includeRunDetails", true);
        return door.pages(call, Paging.skip("$top", "$skip", 100), TestRun.class, from);
    }

    /** One run with its statistics. */
    public Uni<TestRun> run(String project, int run) {
        return door.one(Call.get(CORE, RUNS + "/{run}", project, run), TestRun.class);
    }

    /** The results of a run. */
    public Multi<Page<TestCaseResult>> results(String project, int run, @Nullable String from) {
        Call call = Call.get(CORE, "{project}/_apis/test/Runs/{run}/results", project, run);
        return door.pages(call, Paging.skip("$top", "$skip", 1000), TestCaseResult.class, from);
    }

    /** All results of a build in numbers; empty where it published none. */
    public Uni<Optional<TestResultSummary>> resultSummary(String project, int build) {
        Call call = Call.get(TEST_RESULTS, "{project}/_apis/testresults/resultsummarybybuild", project)
                .query("buildId", build).version("7.1-preview");
        return door.maybe(call, TestResultSummary.class);
    }

    /** Code coverage of a build from any tool; empty where it published none. */
    public Uni<Optional<CodeCoverageSummary>> codeCoverage(String project, int build) {
        Call call = Call.get(TEST_RESULTS, "{project}/_apis/testresults/codecoverage", project)
                .query("buildId", build).version("7.1-preview");
        return door.maybe(call, CodeCoverageSummary.class);
    }

    /** Code coverage of a build by module, as Visual Studio measures it. */
    public Multi<Page<BuildCoverage>> moduleCoverage(String project, int build) {
        Call call = Call.get(CORE, "{project}/_apis/test/codecoverage", project).query("buildId", build).query("flags", 7);
        return door.pages(call, Paging.plain(), BuildCoverage.class, null);
    }
}
