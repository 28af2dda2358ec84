package io.adobridge.ingestion.pipelines.facts;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Columns;
import io.vertx.mutiny.sqlclient.Row;

/**
 * What is known of a build.
 *
 * @param asOf up to when the project's builds and test runs are known, null before they were first read
 * @param complete whether nothing is left to be read, so that these facts can be judged
 * @param result as Azure DevOps tells it, null while the build runs
 * @param tests null where no run was published
 * @param coverage null where none was published
 * @param medianDuration seconds that the last 30 successful builds of the same pipeline and branch before this one ran, half
 *        of them no longer; null without any
 * @param openThreads threads that await something on the pull request that the build checked; null without one
 */
record FactsView(@Nullable Instant asOf, boolean complete, @Nullable String result, @Nullable Tests tests,
        @Nullable Coverage coverage, @Nullable Double medianDuration, @Nullable Integer openThreads) {

    static final String EXAMPLE = """
            {"asOf":"2026-11-19T09:22:04Z","complete":true,"result":"succeeded","tests":{"runs":1,"total":412,"passed":409,
            "failed":1,"skipped":2},"coverage":{"label":"Lines","covered":8127,"total":10344,"percent":78.57},
            "medianDuration":462.0,"openThreads":2}
            """;

    /** What the tests came to in the latest attempt of each stage. */
    record Tests(int runs, int total, int passed, int failed, int skipped) {
    }

    /**
     * How much of the lines, or else of what was counted, the tests ran through.
     *
     * @param percent 0 to 100
     */
    record Coverage(String label, int covered, int total, double percent) {
    }

    static FactsView from(Row row) {
        return new FactsView(Columns.instant(row, "as_of"), row.getBoolean("complete"), row.getString("result"), tests(row),
                coverage(row), row.getDouble("median_duration"), row.getInteger("open_threads"));
    }

    private static @Nullable Tests tests(Row row) {
        int runs = row.getInteger("runs");
        return runs == 0 ? null
                : new Tests(runs, row.getInteger("tests"), row.getInteger("passed"),
                        row.getInteger("failed"), row.getInteger("skipped"));
    }

    private static @Nullable Coverage coverage(Row row) {
        String label = row.getString("label");
        if (label == null) {
            return null;
        }
        int covered = row.getInteger("covered");
        int total = row.getInteger("lines");
        return new Coverage(label, covered, total, total == 0 ? 0 : Math.round(covered * 10_000.0 / total) / 100.0);
    }
}
