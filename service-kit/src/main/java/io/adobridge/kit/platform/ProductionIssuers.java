package io.adobridge.kit.platform;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/** Refuses to start in production with a token issuer that is not protected by TLS, such as the one of a local run. */
class ProductionIssuers {

    private static final String PEOPLE = "quarkus.oidc.auth-server-url";
    private static final String WORKLOADS = "quarkus.oidc.workloads.auth-server-url";

    void check(@Observes StartupEvent start,
            @ConfigProperty(name = PEOPLE) Optional<URI> people,
            @ConfigProperty(name = WORKLOADS) Optional<URI> workloads) {
        if (ConfigUtils.isProfileActive("prod")) {
            requireTls(PEOPLE, people.orElse(URI.create("")));
            workloads.ifPresent(issuer -> requireTls(WORKLOADS, issuer));
        }
    }

    private static void requireTls(String property, URI issuer) {
        if (!"https".equals(issuer.getScheme())) {
            throw new IllegalStateException("%s must be an https address in production, not %s; a local run sets "
                    .formatted(property, issuer.toString().isEmpty() ? "empty" : issuer) + "QUARKUS_PROFILE=local");
        }
    }
}
