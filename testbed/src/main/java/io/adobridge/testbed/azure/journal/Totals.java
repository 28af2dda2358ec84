package io.adobridge.testbed.azure.journal;

import java.time.Duration;

/**
 * All calls of one route.
 *
 * @param refused calls answered with 400 or more, or not at all
 * @param throttled calls answered with 429
 * @param early calls sent although the identity had been asked to wait
 */
public record Totals(String organization, String method, String template, long calls, long refused, long throttled, long early,
        long bytes, Duration duration) {

    public String area() {
        return JournalEntry.area(template);
    }
}
