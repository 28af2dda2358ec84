package io.adobridge.testbed.azure.limit;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What calls cost, and from where on they are announced, delayed and refused.
 *
 * @param budget throughput units (TSTU) of one identity within the window
 * @param read what a GET costs
 * @param write what any other method costs
 * @param costs what some routes cost instead; the first that fits counts
 * @param announcedFrom the part of the budget from which headers are sent, 0 to 1
 * @param blockedFrom the multiple of the budget from which calls are refused with 429
 * @param longestDelay what one call is delayed by at most
 * @param held whether delayed calls are really held back, or only told so
 * @param retryAfterWhenBlocked whether a 429 says when to come back
 */
public record LimiterSettings(double budget, Duration window, double read, double write, List<Cost> costs,
        double announcedFrom, double blockedFrom, Duration longestDelay, boolean held, boolean retryAfterWhenBlocked) {

    /** 200 TSTU in five minutes, at 0.02 for a read and 0.05 for a write; delays are told but not held. */
    public static final LimiterSettings DEFAULT = new LimiterSettings(200, Duration.ofMinutes(5), 0.02, 0.05,
            List.of(new Cost(Pattern.compile(".*_apis/wit/wiql.*", Pattern.CASE_INSENSITIVE), 0.5)),
            0.8, 1.5, Duration.ofSeconds(30), false, true);

    /** Never announces, delays or refuses. */
    public static final LimiterSettings UNLIMITED = DEFAULT.withBudget(1e12);

    /** What routes cost whose template fits. */
    public record Cost(Pattern template, double units) {
    }

    public LimiterSettings {
        if (budget <= 0 || window.toMillis() < 300 || announcedFrom > 1 || blockedFrom < 1)
            throw new IllegalArgumentException("Not a limit: " + budget + " in " + window);
        costs = List.copyOf(costs);
    }

    public LimiterSettings withBudget(double budget) {
        return new LimiterSettings(budget, window, read, write, costs, announcedFrom, blockedFrom, longestDelay, held,
                retryAfterWhenBlocked);
    }

    public LimiterSettings withUnits(double read, double write) {
        return new LimiterSettings(budget, window, read, write, costs, announcedFrom, blockedFrom, longestDelay, held,
                retryAfterWhenBlocked);
    }

    public LimiterSettings withBlocking(double from, boolean retryAfter) {
        return new LimiterSettings(budget, window, read, write, costs, announcedFrom, from, longestDelay, held, retryAfter);
    }

    public LimiterSettings withHeld(boolean held) {
        return new LimiterSettings(budget, window, read, write, costs, announcedFrom, blockedFrom, longestDelay, held,
                retryAfterWhenBlocked);
    }

    double units(String method, String template) {
        return costs.stream().filter(cost -> cost.template().matcher(template).matches()).findFirst().map(Cost::units)
                .orElse(method.equals("GET") ? read : write);
    }
}
