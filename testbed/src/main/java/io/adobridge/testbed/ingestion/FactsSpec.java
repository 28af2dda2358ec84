package io.adobridge.testbed.ingestion;

import org.jspecify.annotations.Nullable;

/**
 * Facts of a build.
 *
 * @param failed tests, of 100; null where none were published
 * @param coverage percent; null where none was published
 * @param median seconds; null without builds before
 */
public record FactsSpec(boolean complete, String result, @Nullable Integer failed, @Nullable Integer coverage,
        @Nullable Double median, @Nullable Integer openThreads) {

    /** Complete, with so many failed tests and so much coverage, and a median of eight minutes. */
    public static FactsSpec of(String result, int failed, int coverage) {
        return new FactsSpec(true, result, failed, coverage, 480.0, null);
    }

    /** The same while something is still to be read. */
    public FactsSpec incomplete() {
        return new FactsSpec(false, result, failed, coverage, median, openThreads);
    }

    public FactsSpec withOpenThreads(int count) {
        return new FactsSpec(complete, result, failed, coverage, median, count);
    }

    public FactsSpec withoutTests() {
        return new FactsSpec(complete, result, null, coverage, median, openThreads);
    }
}
