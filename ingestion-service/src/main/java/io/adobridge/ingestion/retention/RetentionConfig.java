package io.adobridge.ingestion.retention;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long things are kept where nothing was chosen for the connection. */
@ConfigMapping(prefix = "ingestion")
public interface RetentionConfig {

    /** A number of days such as {@code 90d}, or {@code keep}. */
    @WithDefault("90d")
    String retention();

    /** How often a connection's rows are looked through. */
    @WithDefault("1h")
    Duration retentionEvery();
}
