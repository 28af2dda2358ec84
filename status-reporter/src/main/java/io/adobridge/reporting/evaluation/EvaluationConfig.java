package io.adobridge.reporting.evaluation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How own gates are evaluated. */
@ConfigMapping(prefix = "adobridge.gates")
interface EvaluationConfig {

    /** How often it is looked for gates that can be evaluated, or {@code off}. */
    @WithDefault("1s")
    String pollInterval();

    /** Evaluations in hand at once in this replica. */
    @WithDefault("16")
    int concurrency();

    /** How long an evaluation in hand belongs to a replica; one that was killed keeps its evaluations back as long as this. */
    @WithDefault("2m")
    Duration lease();

    /** How long looking everything up may take; shorter than the lease by more than clocks differ. */
    @WithDefault("60s")
    Duration attemptTimeout();

    /** The pause after looking in vain; it doubles with each further time. */
    @WithDefault("5s")
    Duration firstBackoff();

    /** The longest pause that doubling leads to. */
    @WithDefault("5m")
    Duration longestBackoff();

    /** How long a gate is pending before it ends as an error. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long measures and evaluations that have ended are kept. */
    @WithDefault("90d")
    Duration retention();
}
