package io.adobridge.testbed.azure.limit;

import static io.adobridge.testbed.azure.limit.Verdict.State.ANNOUNCED;
import static io.adobridge.testbed.azure.limit.Verdict.State.BLOCKED;
import static io.adobridge.testbed.azure.limit.Verdict.State.DELAYED;
import static io.adobridge.testbed.azure.limit.Verdict.State.FREE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what each identity uses in each organisation, and says what becomes of its next call. */
public final class RateLimiter {
    private final Clock clock;
    private final Map<String, SlidingWindow> windows = new ConcurrentHashMap<>();
    private volatile LimiterSettings settings = LimiterSettings.DEFAULT;

    public RateLimiter(Clock clock) {
        this.clock = clock;
    }

    /** The settings in force. */
    public LimiterSettings settings() {
        return settings;
    }

    /** Puts other settings in force and forgets what was used. */
    public void settings(LimiterSettings settings) {
        this.settings = settings;
        reset();
    }

    /** Forgets what was used. */
    public void reset() {
        windows.clear();
    }

    /** What an identity has used in an organisation within the window, in TSTU. */
    public double used(String organization, String identity) {
        SlidingWindow window = window(organization, identity);
        synchronized (window) {
            return window.used(clock.millis());
        }
    }

    /** Counts a call, unless it is blocked, and judges it. */
    public Verdict charge(String organization, String identity, String method, String template) {
        LimiterSettings rules = settings;
        SlidingWindow window = window(organization, identity);
        synchronized (window) {
            long now = clock.millis();
            if (window.used(now) >= rules.budget() * rules.blockedFrom())
                return verdict(BLOCKED, window, rules, now);
            window.add(rules.units(method, template), now);
            double used = window.used(now);
            return verdict(used > rules.budget() ? DELAYED : used >= rules.budget() * rules.announcedFrom() ? ANNOUNCED : FREE,
                    window, rules, now);
        }
    }

    private static Verdict verdict(Verdict.State state, SlidingWindow window, LimiterSettings rules, long now) {
        long wait = state == DELAYED || state == BLOCKED ? window.millisUntil(rules.budget(), now) : 0;
        Duration delay = Duration.ofMillis(Math.min(wait, rules.longestDelay().toMillis()));
        return new Verdict(state, window.used(now), rules.budget(), delay, Instant.ofEpochMilli(now).plus(rules.window()),
                state != BLOCKED || rules.retryAfterWhenBlocked());
    }

    private SlidingWindow window(String organization, String identity) {
        return windows.computeIfAbsent(organization + "/" + identity,
                key -> new SlidingWindow(settings.window().toMillis(), clock.millis()));
    }
}
