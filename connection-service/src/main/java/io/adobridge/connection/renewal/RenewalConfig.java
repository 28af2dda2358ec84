package io.adobridge.connection.renewal;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When access tokens are renewed. */
@ConfigMapping(prefix = "adobridge.renewal")
interface RenewalConfig {

    /** How long one replica has for what it has claimed. */
    @WithDefault("3m")
    Duration lease();

    /** How many are renewed at the same time. */
    @WithDefault("8")
    int concurrency();

    /** How often those are looked for whose time has come, or {@code off}. */
    @WithDefault("5s")
    String lookEvery();
}
