package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;

/** Whoever names a port of a pod or Service names one that it has. */
final class PortCheck implements Check {

    @Override
    public Stream<String> findings(Manifests manifests) {
        return Stream.of(probes(manifests), services(manifests), ingresses(manifests), incoming(manifests), outgoing(manifests),
                monitors(manifests)).flatMap(each -> each);
    }

    private static Stream<String> probes(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> workload.containers().stream()
                .flatMap(PortCheck::probedPorts)
                .filter(port -> !workload.listensOn(port))
                .map(port -> "Deployment %s is probed at %s, where it does not listen".formatted(workload.name(), text(port))));
    }

    private static Stream<IntOrString> probedPorts(Container container) {
        return Stream.of(Optional.ofNullable(container.getStartupProbe()), Optional.ofNullable(container.getReadinessProbe()),
                Optional.ofNullable(container.getLivenessProbe())).flatMap(Optional::stream)
                .map(Probe::getHttpGet).map(Optional::ofNullable).flatMap(Optional::stream)
                .map(HTTPGetAction::getPort);
    }

    private static Stream<String> services(Manifests manifests) {
        return manifests.all(Service.class).stream().flatMap(service -> manifests.workloads().stream()
                .filter(workload -> Labels.contain(service.getSpec().getSelector(), workload.labels()))
                .flatMap(workload -> service.getSpec().getPorts().stream()
                        .filter(port -> !workload.listensOn(port.getTargetPort()))
                        .map(port -> "Service %s leads to %s of %s, where it does not listen".formatted(
                                service.getMetadata().getName(), text(port.getTargetPort()), workload.name()))));
    }

    private static Stream<String> ingresses(Manifests manifests) {
        return manifests.all(Ingress.class).stream()
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .map(path -> path.getBackend().getService())
                .filter(backend -> !leadsSomewhere(backend, manifests))
                .map(backend -> "Ingress leads to %s of Service %s, which is not there".formatted(backend.getPort().getName(),
                        backend.getName()));
    }

    private static boolean leadsSomewhere(IngressServiceBackend backend, Manifests manifests) {
        return manifests.named(Service.class, backend.getName()).stream()
                .anyMatch(service -> hasPort(service, backend.getPort().getName()));
    }

    private static Stream<String> incoming(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).stream().flatMap(policy -> policy.getSpec().getIngress().stream()
                .flatMap(rule -> closed(rule.getPorts(), Labels.selected(policy.getSpec().getPodSelector(), manifests)))
                .map(port -> "NetworkPolicy %s admits to %s, where none listens".formatted(policy.getMetadata().getName(),
                        port)));
    }

    /** To pods of this namespace; what other namespaces listen on is not known here. */
    private static Stream<String> outgoing(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).stream().flatMap(policy -> policy.getSpec().getEgress().stream()
                .flatMap(rule -> closed(rule.getPorts(), rule.getTo().stream()
                        .filter(peer -> peer.getNamespaceSelector() == null)
                        .map(NetworkPolicyPeer::getPodSelector).map(Optional::ofNullable).flatMap(Optional::stream)
                        .flatMap(selector -> Labels.selected(selector, manifests).stream()).toList()))
                .map(port -> "NetworkPolicy %s lets out to %s, where none listens".formatted(policy.getMetadata().getName(),
                        port)));
    }

    private static Stream<String> closed(List<NetworkPolicyPort> ports, List<Workload> workloads) {
        return workloads.isEmpty() ? Stream.of()
                : ports.stream().map(NetworkPolicyPort::getPort)
                        .filter(port -> workloads.stream().noneMatch(workload -> workload.listensOn(port)))
                        .map(PortCheck::text);
    }

    private static Stream<String> monitors(Manifests manifests) {
        return manifests.all(ServiceMonitor.class).stream().flatMap(monitor -> manifests.all(Service.class).stream()
                .filter(service -> Labels.match(monitor.getSpec().getSelector(), service.getMetadata().getLabels()))
                .flatMap(service -> monitor.getSpec().getEndpoints().stream()
                        .filter(endpoint -> !hasPort(service, endpoint.getPort()))
                        .map(endpoint -> "ServiceMonitor %s asks %s of Service %s, which is not there".formatted(
                                monitor.getMetadata().getName(), endpoint.getPort(), service.getMetadata().getName()))));
    }

    private static boolean hasPort(Service service, String name) {
        return service.getSpec().getPorts().stream().anyMatch(port -> name.equals(port.getName()));
    }

    private static String text(IntOrString port) {
        return "port " + port.getValue();
    }
}
