package io.adobridge.connection.authentication;

import java.time.Duration;
import java.time.Instant;

import io.adobridge.azure.Secret;

/**
 * An access token that was obtained just now.
 *
 * @param renewal what it is renewed with
 */
public record Access(Secret token, Validity validity, Renewal renewal) {

    /**
     * How long an access token is good.
     *
     * @param from when it was obtained
     */
    public record Validity(Instant from, Instant until) {

        /** When to renew it: with a quarter of its time left, but no more than a quarter of an hour before its end. */
        Instant renewAt() {
            Duration quarter = Duration.between(from, until).dividedBy(4);
            Duration early = quarter.compareTo(LONGEST_BEFORE) > 0 ? LONGEST_BEFORE : quarter;
            return until.minus(early);
        }

        private static final Duration LONGEST_BEFORE = Duration.ofMinutes(15);
    }
}
