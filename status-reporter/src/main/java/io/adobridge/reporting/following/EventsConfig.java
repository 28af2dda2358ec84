package io.adobridge.reporting.following;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the events of ingestion-service are followed. */
@ConfigMapping(prefix = "adobridge.events")
interface EventsConfig {

    /** How often it is looked for connections that nobody follows at the moment, or {@code off}. */
    @WithDefault("1s")
    String pollInterval();

    /** How long one question waits for something to happen, at most 30 s; no time while other connections wait for a place. */
    @WithDefault("20s")
    Duration patience();

    /** Connections that one replica follows at once. */
    @WithDefault("32")
    int concurrency();

    /** How long a connection belongs to a replica; one that was killed keeps its connections back as long as this. */
    @WithDefault("2m")
    Duration lease();

    /** How long asking may take; shorter than the lease by more than clocks differ. */
    @WithDefault("45s")
    Duration attemptTimeout();

    /** The pause after a question that found nothing without having waited. */
    @WithDefault("1s")
    Duration pause();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("2s")
    Duration firstBackoff();

    /** The longest pause that doubling leads to. */
    @WithDefault("1m")
    Duration longestBackoff();
}
