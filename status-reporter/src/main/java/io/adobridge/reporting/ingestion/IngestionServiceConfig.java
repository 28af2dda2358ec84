package io.adobridge.reporting.ingestion;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where ingestion-service is. */
@ConfigMapping(prefix = "adobridge.ingestion-service")
interface IngestionServiceConfig {

    /** Address of ingestion-service. */
    @WithDefault("http://localhost:8082")
    String url();

    /** File with the token that this service identifies itself by, such as a projected service-account token. */
    Optional<String> tokenFile();
}
