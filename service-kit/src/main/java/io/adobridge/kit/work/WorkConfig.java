package io.adobridge.kit.work;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How background work ends when the process does. */
@ConfigMapping(prefix = "adobridge.work")
public interface WorkConfig {

    /** How long a process that stops waits for what it has begun. */
    @WithDefault("10s")
    Duration patience();
}
