package io.adobridge.connection.audit;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long it is remembered who did what. */
@ConfigMapping(prefix = "adobridge.audit")
interface AuditConfig {

    /** Entries older than this are forgotten; empty to keep them for good. */
    @WithDefault("400d")
    Optional<Duration> retention();

    /** How often they are. */
    String forgetEvery();
}
