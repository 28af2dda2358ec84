package io.adobridge.reporting.provisioning;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How SonarQube's Web API is called, and what is told to it about this service. */
@ConfigMapping(prefix = "adobridge.sonarqube")
interface ProvisioningConfig {

    /** The address under which SonarQube reaches this service, for the webhooks that are made there. */
    Optional<URI> publicUrl();

    /** How long until there has to be a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long one call may take. */
    @WithDefault("20s")
    Duration callTimeout();

    /** How long an import waits for another of the same project; shorter than callers are patient. */
    @WithDefault("15s")
    Duration importPatience();

    /** How much of an answer is read, in bytes; a longer one is none. */
    @WithDefault("1048576")
    int longestAnswer();
}
