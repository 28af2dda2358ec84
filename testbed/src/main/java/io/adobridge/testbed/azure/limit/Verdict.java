package io.adobridge.testbed.azure.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the limiter says of one call.
 *
 * @param delay how long the caller should wait, zero unless delayed or blocked
 * @param reset when nothing would be counted any more, if all calls stopped
 */
public record Verdict(State state, double used, double budget, Duration delay, Instant reset, boolean retryAfter) {

    /** Nothing to say. */
    public static final Verdict FREE = new Verdict(State.FREE, 0, 1, Duration.ZERO, Instant.EPOCH, false);

    /** How far a caller has come. */
    public enum State {
        FREE,
        ANNOUNCED,
        DELAYED,
        BLOCKED
    }

    /** The headers that go with the answer; none while the caller is far from its limit. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (state == State.FREE)
            return headers;
        if (retryAfter && !delay.isZero())
            headers.put("Retry-After", Long.toString(Math.max(1, (delay.toMillis() + 999) / 1000)));
        headers.put("X-RateLimit-Resource", "core");
        headers.put("X-RateLimit-Delay",
                String.format(Locale.ROOT, "%.3f", state == State.DELAYED ? delay.toMillis() / 1e3 : 0));
        headers.put("X-RateLimit-Limit", Long.toString(Math.round(budget)));
        headers.put("X-RateLimit-Remaining", Long.toString(Math.max(0, (long) Math.floor(budget - used))));
        headers.put("X-RateLimit-Reset", Long.toString(reset.getEpochSecond()));
        return headers;
    }
}
