package io.adobridge.ingestion.hooks.subscriptions;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where Azure DevOps finds this service. */
@ConfigMapping(prefix = "adobridge.hooks")
interface HooksConfig {

    /**
     * Address under which Azure DevOps reaches this service, such as {@code https://hooks.example.com}; without it nothing is
     * subscribed.
     */
    Optional<URI> publicUrl();
}
