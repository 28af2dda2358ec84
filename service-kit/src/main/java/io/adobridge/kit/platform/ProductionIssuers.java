package io.adobridge.kit.platform;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Refuses to start in production with a token issuer that is not protected by TLS, such as the one of a local run. */
class ProductionIssuers {

    void check(@Observes StartupEvent start,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> issuer) {
        boolean production = ConfigUtils.isProfileActive("prod");
        if (production && !issuer.map(URI::getScheme).filter("https"::equals).isPresent()) {
            throw new IllegalStateException("quarkus.oidc.auth-server-url must be an https address in production, not "
                    + issuer.map(URI::toString).orElse("empty") + "; a local run sets QUARKUS_PROFILE=local");
        }
    }
}
