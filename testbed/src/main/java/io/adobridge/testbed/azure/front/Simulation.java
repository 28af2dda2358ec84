package io.adobridge.testbed.azure.front;

import io.adobridge.testbed.azure.fault.Faults;
import io.adobridge.testbed.azure.journal.Journal;
import io.adobridge.testbed.azure.limit.RateLimiter;

/** All that one simulator knows, which tests and the control endpoint read and change while it runs. */
public record Simulation(SettableClock clock, Organizations organizations, Tokens tokens, RateLimiter limiter, Faults faults,
        Journal journal, Tape tape) {
    private static final int KEPT_CALLS = 10_000;

    /** Without any organisation, token or fault, at the system's time. */
    public static Simulation empty() {
        var clock = new SettableClock();
        return new Simulation(clock, new Organizations(clock), new Tokens(clock), new RateLimiter(clock), new Faults(),
                new Journal(KEPT_CALLS), new Tape());
    }
}
