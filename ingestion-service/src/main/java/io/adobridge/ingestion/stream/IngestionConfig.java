package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much is done at once, and how often. */
@ConfigMapping(prefix = "ingestion")
public interface IngestionConfig {

    /** Pause before asking for work again when nothing is due. */
    @WithDefault("1s")
    Duration pollInterval();

    /** Streams that one replica works on at once. */
    @WithDefault("16")
    int slots();

    /** Streams of one connection that all replicas together work on at once. */
    @WithDefault("8")
    int slotsPerConnection();

    /** How long a stream stays claimed by a replica that is no longer heard of. */
    @WithDefault("60s")
    Duration lease();

    /** How often the leases of streams at work are extended; well below their length. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a stream is worked on before others that are due get their turn. */
    @WithDefault("30s")
    Duration slice();

    /** How often rows of removed connections are looked for. */
    @WithDefault("5s")
    Duration removalInterval();

    /** Whether Azure DevOps Analytics is asked, in a first sync, what old builds did, in place of their timelines. */
    @WithDefault("false")
    boolean analytics();

    /** Cadence of streams by name, where it differs from the built-in one, such as {@code ingestion.every.builds=1m}. */
    Map<String, Duration> every();
}
