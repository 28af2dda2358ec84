package io.adobridge.reporting.owngate;

import com.fasterxml.jackson.annotation.JsonValue;

/** What ingestion-service knows of a build. */
public enum Fact {

    /** succeeded, partiallySucceeded, failed or canceled. */
    BUILD_RESULT("buildResult"),
    /** In the latest attempt of each stage. */
    FAILED_TESTS("failedTests"),
    TOTAL_TESTS("totalTests"),
    /** Percent of the lines. */
    COVERAGE("coverage"),
    /** Percentage points more, or less, than the build before, or than the target branch where a pull request was checked. */
    COVERAGE_CHANGE("coverageChange"),
    /** Seconds. */
    DURATION("duration"),
    /** Percent of the median of the pipeline's builds before: 150 is half as long again. */
    DURATION_TO_MEDIAN("durationToMedian"),
    /** Of the pull request that the build checked. */
    OPEN_THREADS("openThreads");

    private final String wire;

    Fact(String wire) {
        this.wire = wire;
    }

    /** The word in JSON, and the metric in what is reported. */
    @JsonValue
    public String wire() {
        return wire;
    }

    boolean isNumber() {
        return this != BUILD_RESULT;
    }
}
