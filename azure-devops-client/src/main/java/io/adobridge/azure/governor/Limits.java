package io.adobridge.azure.governor;

import java.time.Duration;

/**
 * How far a governor may go.
 *
 * @param start requests side by side at first
 * @param most requests side by side at best
 * @param attempts how often an idempotent request is sent at most
 * @param reserve the share of an announced budget that is left to others, from 0 up to but not including 1
 * @param patience how long a pause a request waits for; facing a longer one it fails as throttled at once
 */
public record Limits(int start, int most, int attempts, double reserve, Duration patience) {

    /** What suits a client that shares with nobody. */
    public static final Limits DEFAULT = new Limits(4, 16, 4, 0, Duration.ofMinutes(2));

    public Limits {
        if (start < 1 || most < start || attempts < 1 || reserve < 0 || reserve >= 1 || patience.isNegative()) {
            throw new IllegalArgumentException("Limits that let nothing through");
        }
    }

    public Limits withReserve(double share) {
        return new Limits(start, most, attempts, share, patience);
    }

    public Limits withPatience(Duration longest) {
        return new Limits(start, most, attempts, reserve, longest);
    }
}
