package io.adobridge.kit.platform;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Refuses to start in production with a token issuer that is not protected by TLS, or is on the machine itself, such as the
 * one of a local run. Production is what is not said to be something else.
 */
class ProductionIssuers {

    private static final String PRODUCTION = "prod";
    private static final Set<String> ELSEWHERE = Set.of("local", "dev", "test");
    private static final String PEOPLE = "quarkus.oidc.auth-server-url";
    private static final String WORKLOADS = "quarkus.oidc.workloads.auth-server-url";
    private static final Pattern LOOPBACK = Pattern
            .compile("(.*\\.)?localhost\\.?|127\\..*|\\[[0:]*:(ffff:127\\..*|1)]|0\\.0\\.0\\.0");

    void check(@Observes StartupEvent start,
            @ConfigProperty(name = PEOPLE) Optional<URI> people,
            @ConfigProperty(name = WORKLOADS) Optional<URI> workloads) {
        check(ConfigUtils.getProfiles(), people, workloads);
    }

    static void check(Collection<String> profiles, Optional<URI> people, Optional<URI> workloads) {
        if (profiles.contains(PRODUCTION) || Collections.disjoint(profiles, ELSEWHERE)) {
            requireProtection(PEOPLE, people.orElse(URI.create("")));
            workloads.ifPresent(issuer -> requireProtection(WORKLOADS, issuer));
        }
    }

    private static void requireProtection(String property, URI issuer) {
        String host = issuer.getHost() == null ? "" : issuer.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(issuer.getScheme()) || host.isEmpty() || LOOPBACK.matcher(host).matches()) {
            throw new IllegalStateException(
                    ("%s must be an https address of another machine in production, not %s; a local run "
                            + "sets QUARKUS_PROFILE=local")
                            .formatted(property, issuer.toString().isEmpty() ? "empty" : issuer));
        }
    }
}
