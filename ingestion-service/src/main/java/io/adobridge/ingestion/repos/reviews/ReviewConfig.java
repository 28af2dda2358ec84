package io.adobridge.ingestion.repos.reviews;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How pull requests are read one by one. */
@ConfigMapping(prefix = "ingestion.pull-requests")
interface ReviewConfig {

    /** After how long an active one is read again though nothing but its comments can have changed. */
    @WithDefault("72h")
    Duration recheck();
}
