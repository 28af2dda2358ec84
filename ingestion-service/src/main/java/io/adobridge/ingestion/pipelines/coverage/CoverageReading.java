package io.adobridge.ingestion.pipelines.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.test.CodeCoverageSummary;
import io.adobridge.azure.test.CodeCoverageSummary.CodeCoverageStatistics;
import io.adobridge.ingestion.pipelines.queue.BuildReading;
import io.adobridge.ingestion.stream.StreamRun;
import io.smallrye.mutiny.Uni;

/**
 * What came of reading one build's coverage.
 *
 * @param counts what was counted over all platforms; empty if there is none
 */
record CoverageReading(int build, List<Count> counts, @Nullable Throwable failure) implements BuildReading {

    /** Azure DevOps is still adding up. */
    private static final List<String> UNFINISHED = List.of("inprogress", "pending", "queued");

    /**
     * Something counted.
     *
     * @param label what, such as {@code Lines}
     * @param covered how many of them the tests ran through
     * @param total how many there are
     */
    record Count(String label, int covered, int total) {

        Count plus(Count other) {
            return new Count(label, covered + other.covered, total + other.total);
        }
    }

    /** Reads a build's coverage. Does not fail. */
    static Uni<CoverageReading> of(StreamRun run, int build) {
        return run.azure().test().codeCoverage(run.project().toString(), build)
                .onFailure(NotFound.class).recoverWithItem(Optional.empty())
                .map(summary -> read(build, summary))
                .onFailure().recoverWithItem(failure -> new CoverageReading(build, List.of(), failure));
    }

    @Override
    public boolean present() {
        return !counts.isEmpty();
    }

    @Override
    public int calls() {
        return 1;
    }

    Stream<CoverageRow> rows(UUID project) {
        return counts.stream().map(count -> new CoverageRow(project, build, count));
    }

    private static CoverageReading read(int build, Optional<CodeCoverageSummary> summary) {
        if (summary.map(CodeCoverageSummary::status).filter(CoverageReading::isUnfinished).isPresent()) {
            throw new CoverageUnfinished(build);
        }
        Map<String, Count> byLabel = new TreeMap<>();
        summary.stream().flatMap(found -> found.coverageData().stream())
                .flatMap(platform -> platform.coverageStats().stream()).map(CoverageReading::count)
                .forEach(count -> byLabel.merge(count.label(), count, Count::plus));
        return new CoverageReading(build, List.copyOf(byLabel.values()), null);
    }

    private static boolean isUnfinished(String status) {
        return UNFINISHED.contains(status.toLowerCase(Locale.ROOT));
    }

    private static Count count(CodeCoverageStatistics statistics) {
        String label = statistics.label();
        return new Count(label == null ? "Lines" : label, statistics.covered(), statistics.total());
    }
}
