package io.adobridge.kit.mirror;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service follows connection-service. */
@ConfigMapping(prefix = "adobridge.connection-service")
public interface MirrorConfig {

    /** Address of connection-service. */
    @WithDefault("http://localhost:8081")
    String url();

    /** File with the token that this service identifies itself by, such as a projected service-account token. */
    Optional<String> tokenFile();

    /** How long one question waits for a change; below a minute. */
    @WithDefault("30s")
    Duration patience();

    /** Pause between two questions. */
    @WithDefault("1s")
    Duration pollInterval();
}
