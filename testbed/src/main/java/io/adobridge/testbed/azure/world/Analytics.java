package io.adobridge.testbed.azure.world;

import java.time.Duration;

/**
 * How an organisation's Analytics is set up.
 *
 * @param on whether it answers at all; a Server may be without it
 * @param permitted whether callers have the permission "View analytics"
 * @param lag how long after its end a build is known
 * @param page rows that are answered at once
 */
public record Analytics(boolean on, boolean permitted, Duration lag, int page) {

    /** As organisations of Services have it. */
    public static final Analytics USUAL = new Analytics(true, true, Duration.ofMinutes(5), 10_000);

    public Analytics withOn(boolean on) {
        return new Analytics(on, permitted, lag, page);
    }

    public Analytics withPermitted(boolean permitted) {
        return new Analytics(on, permitted, lag, page);
    }

    public Analytics withLag(Duration lag) {
        return new Analytics(on, permitted, lag, page);
    }

    public Analytics withPage(int page) {
        return new Analytics(on, permitted, lag, page);
    }
}
