package io.adobridge.connection.secret;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long replaced secrets stay. */
@ConfigMapping(prefix = "adobridge.superseded")
interface SupersededConfig {

    /** How long a replaced secret stays readable; longer than consumers take to move on, which is 30 s. */
    @WithDefault("10m")
    Duration grace();

    /** How long one replica has for destroying what it has claimed. */
    @WithDefault("1m")
    Duration lease();

    /** How often those are looked for whose time has come, or {@code off}. */
    @WithDefault("30s")
    String destroyEvery();
}
