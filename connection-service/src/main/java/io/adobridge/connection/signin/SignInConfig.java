package io.adobridge.connection.signin;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long people have. */
@ConfigMapping(prefix = "adobridge.sign-in")
interface SignInConfig {

    /** From being sent to Entra to coming back. */
    @WithDefault("10m")
    Duration lifetime();

    /** How often those are looked for who did not come back in time, or {@code off}. */
    @WithDefault("5m")
    String forgetEvery();
}
