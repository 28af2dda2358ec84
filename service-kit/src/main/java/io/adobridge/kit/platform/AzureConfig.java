package io.adobridge.kit.platform;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service talks to Azure DevOps. */
@ConfigMapping(prefix = "adobridge.azure")
public interface AzureConfig {

    /** Where the hosts of Azure DevOps Services are found instead of the public ones, for simulators; unset in production. */
    Optional<URI> servicesRoot();

    /** The share of an announced rate limit that this service leaves to others, between 0 and 1. */
    @WithDefault("0.0")
    double reserve();

    /** How long a call waits when Azure DevOps asks to slow down; facing a longer pause it fails as throttled at once. */
    @WithDefault("2m")
    Duration patience();

    /** How long a connection may take to come about. */
    @WithDefault("10s")
    Duration connectTimeout();
}
