package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks, with what they compare the manifests with. */
final class Checks {

    /** What whoever installs production makes beside it; docs/kubernetes.md says how. */
    static final Set<String> PROVIDED = Set.of("connection-service-database", "ingestion-service-database",
            "status-reporter-database", "trust", "adobridge-tls");

    /** What every namespace has. */
    static final Set<String> EVERYWHERE = Set.of("kube-root-ca.crt");

    private static final Map<String, KnownSettings> SETTINGS = Stream
            .of("connection-service", "ingestion-service", "status-reporter")
            .collect(Collectors.toUnmodifiableMap(service -> service, KnownSettings::of));

    static final LifecycleCheck LIFECYCLE = new LifecycleCheck(SETTINGS);
    static final SettingsCheck SETTING = new SettingsCheck(SETTINGS, Set.of("environment"));

    private Checks() {
    }

    static List<Check> all(Set<String> provided) {
        return List.of(new SelectorCheck(), new PortCheck(), new ReferenceCheck(provided), new ResourceCheck(),
                new AvailabilityCheck(), new SecurityCheck(), LIFECYCLE, SETTING);
    }
}
