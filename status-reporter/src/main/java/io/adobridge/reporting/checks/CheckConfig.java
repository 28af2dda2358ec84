package io.adobridge.reporting.checks;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How checks are answered. */
@ConfigMapping(prefix = "adobridge.checks")
interface CheckConfig {

    /** How often it is looked for checks that can be answered, or {@code off}. */
    @WithDefault("1s")
    String pollInterval();

    /** How long a check waits for its gate before it fails, unless it says so itself. */
    @WithDefault("1h")
    Duration deadline();

    /** How long an answer is tried: as long as the token of a pipeline's job is good. */
    @WithDefault("48h")
    Duration giveUpAfter();

    /** How long storing a check may take; Azure Pipelines wants to be answered within three seconds. */
    @WithDefault("2500ms")
    Duration storeWithin();

    /** Checks in hand at once in this replica. */
    @WithDefault("16")
    int concurrency();

    /** How long a check in hand belongs to a replica; one that was killed keeps its checks back as long as this. */
    @WithDefault("2m")
    Duration lease();

    /** How long one attempt may take; shorter than the lease by more than clocks differ. */
    @WithDefault("90s")
    Duration attemptTimeout();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstBackoff();

    /** The longest pause that doubling leads to. */
    @WithDefault("5m")
    Duration longestBackoff();

    /** How long checks that were answered or given up are kept; longer than Azure Pipelines repeats a request. */
    @WithDefault("30d")
    Duration retention();
}
