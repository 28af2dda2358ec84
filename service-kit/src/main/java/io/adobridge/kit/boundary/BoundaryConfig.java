package io.adobridge.kit.boundary;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long requests may take to arrive, and how large they may be. */
@ConfigMapping(prefix = "adobridge.boundary")
public interface BoundaryConfig {

    /** How long the request line and the headers may take, from their first byte on. */
    @WithDefault("10s")
    Duration headPatience();

    /** How long a body may take to arrive, however slowly. */
    @WithDefault("10s")
    Duration bodyPatience();

    /** How much of a body that takes longer has to have arrived for each second that it takes. */
    @WithDefault("16K")
    MemorySize bodyRate();

    /** How large a body may be where an operation does not say otherwise; status-reporter takes findings of up to 50 MiB. */
    @WithDefault("1M")
    MemorySize bodySize();
}
