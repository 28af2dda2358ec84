package io.adobridge.connection.discovery;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the catalogs are kept up to date. */
@ConfigMapping(prefix = "adobridge.catalog")
interface CatalogConfig {

    /** How long after one synchronisation of a connection the next one follows, give or take a tenth. */
    @WithDefault("1h")
    Duration every();

    /** How soon one that failed as a whole is tried again, give or take a tenth. */
    @WithDefault("5m")
    Duration retry();

    /** How long a replica may be silent about a synchronisation before another one takes it up. */
    @WithDefault("5m")
    Duration lease();

    /** How often connections are looked for whose time has come, or {@code off}. */
    @WithDefault("5s")
    String pollEvery();
}
