package io.adobridge.deploy.kubernetes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;

/** A replica of ours comes and goes without a failed request: probes, rolling update, and enough time to end. */
final class LifecycleCheck implements Check {

    private static final Map<String, String> PATHS = Map.of("startup", "/q/health/started", "readiness", "/q/health/ready",
            "liveness", "/q/health/live");
    /** How long a question for news is held at most (connection-service's generations, ingestion-service's events). */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);
    /** Until every node and ingress has heard that a replica goes. */
    private static final Duration SPREADING = Duration.ofSeconds(5);
    /** How long is waited at most for work that has a lease ({@code adobridge.work.patience}). */
    private static final Duration WORK = Duration.ofSeconds(10);
    private static final Duration LONGEST_MIGRATION = Duration.ofMinutes(10);

    private final Map<String, KnownSettings> settings;

    LifecycleCheck(Map<String, KnownSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Stream<String> findings(Manifests manifests) {
        return manifests.services().flatMap(service -> Stream.of(probes(service), update(service), end(service), port(service))
                .flatMap(each -> each)
                .map(finding -> "Deployment %s: %s".formatted(service.name(), finding)));
    }

    private static Stream<String> probes(Workload service) {
        Container container = service.container();
        List<String> findings = new ArrayList<>();
        probe("startup", container.getStartupProbe()).ifPresent(findings::add);
        probe("readiness", container.getReadinessProbe()).ifPresent(findings::add);
        probe("liveness", container.getLivenessProbe()).ifPresent(findings::add);
        Probe startup = container.getStartupProbe();
        if (startup != null && startup.getPeriodSeconds() * startup.getFailureThreshold() < LONGEST_MIGRATION.toSeconds()) {
            findings.add("a migration of ten minutes would be cut off");
        }
        return findings.stream();
    }

    private static Optional<String> probe(String kind, Probe probe) {
        String path = Optional.ofNullable(probe).map(Probe::getHttpGet).map(HTTPGetAction::getPath).orElse("nothing");
        return path.equals(PATHS.get(kind)) ? Optional.empty()
                : Optional.of("its %s probe asks %s instead of %s".formatted(kind, path, PATHS.get(kind)));
    }

    private static Stream<String> update(Workload service) {
        DeploymentStrategy strategy = service.deployment().getSpec().getStrategy();
        boolean careful = strategy != null && strategy.getRollingUpdate() != null
                && strategy.getRollingUpdate().getMaxUnavailable().getIntVal() == 0;
        return careful ? Stream.of() : Stream.of("an old replica goes before a new one is there");
    }

    private Stream<String> end(Workload service) {
        Duration pause = service.variable("QUARKUS_SHUTDOWN_DELAY").map(KnownSettings::seconds).orElse(Duration.ZERO);
        Duration requests = known(service).duration("quarkus.shutdown.timeout");
        Duration grace = Duration.ofSeconds(service.pod().getTerminationGracePeriodSeconds());
        List<String> findings = new ArrayList<>();
        if (pause.compareTo(SPREADING) < 0) {
            findings.add("ends before everybody has heard of it");
        }
        if (pause.plus(requests).compareTo(LONGEST_REQUEST.plus(SPREADING)) < 0) {
            findings.add("a question that is held for %d s would be cut off".formatted(LONGEST_REQUEST.toSeconds()));
        }
        if (grace.compareTo(pause.plus(requests).plus(WORK)) <= 0) {
            findings.add("is killed after %d s, before it has ended".formatted(grace.toSeconds()));
        }
        return findings.stream();
    }

    private Stream<String> port(Workload service) {
        String port = known(service).require("quarkus.http.port");
        boolean declared = service.container().getPorts().stream()
                .anyMatch(known -> known.getContainerPort().toString().equals(port));
        return declared ? Stream.of() : Stream.of("listens on %s and does not say so".formatted(port));
    }

    private KnownSettings known(Workload service) {
        return Optional.ofNullable(settings.get(service.name())).orElseThrow();
    }
}
