package io.adobridge.connection.authentication;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How this service meets Microsoft Entra. */
@ConfigMapping(prefix = "adobridge.entra")
interface EntraConfig {

    /**
     * File with the token of this workload, made out to {@code api://AzureADTokenExchange}, by which applications with a
     * federated credential are proven; read afresh each time. Without it there are none.
     */
    Optional<String> federatedTokenFile();

    /** For how long what a certificate has signed is good. */
    @WithDefault("5m")
    Duration assertionLifetime();
}
