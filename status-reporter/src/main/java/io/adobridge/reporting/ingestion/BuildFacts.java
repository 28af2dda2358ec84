package io.adobridge.reporting.ingestion;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What is known of a build.
 *
 * @param complete whether nothing is left to be read; otherwise nothing here may be judged
 * @param medianDuration seconds that builds of its pipeline and branch before it ran, null without any
 * @param openThreads threads that await something on its pull request, null without one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BuildFacts(boolean complete, @Nullable String result, @Nullable Tests tests, @Nullable Coverage coverage,
        @Nullable Double medianDuration, @Nullable Integer openThreads) {

    /** What its tests came to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Tests(int total, int failed) {
    }

    /**
     * How much the tests ran through.
     *
     * @param percent 0 to 100
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Coverage(double percent) {
    }
}
