package io.adobridge.reporting.delivery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How statuses are delivered. */
@ConfigMapping(prefix = "adobridge.delivery")
interface DeliveryConfig {

    /** How often due statuses are looked for, or {@code off}. */
    @WithDefault("1s")
    String pollInterval();

    /** Attempts under way at once in this replica. */
    @WithDefault("64")
    int concurrency();

    /** Of these for one connection, in all replicas together. */
    @WithDefault("8")
    int perConnection();

    /** How long an attempt belongs to a replica; one that was killed keeps its statuses back as long as this. */
    @WithDefault("2m")
    Duration lease();

    /** How long one attempt may take; shorter than the lease by more than clocks differ. */
    @WithDefault("90s")
    Duration attemptTimeout();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstBackoff();

    /** The longest pause that doubling leads to; Azure DevOps may ask for a longer one. */
    @WithDefault("10m")
    Duration longestBackoff();

    /** How long a status is tried before it is given up. */
    @WithDefault("24h")
    Duration giveUpAfter();
}
