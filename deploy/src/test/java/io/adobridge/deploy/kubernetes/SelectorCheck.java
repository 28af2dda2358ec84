package io.adobridge.deploy.kubernetes;

import static java.util.stream.Stream.concat;

import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;

/** Whatever selects something selects something that is there. */
final class SelectorCheck implements Check {

    @Override
    public Stream<String> findings(Manifests manifests) {
        return Stream.of(deployments(manifests), services(manifests), budgets(manifests), autoscalers(manifests),
                policies(manifests), monitors(manifests)).flatMap(each -> each);
    }

    private static Stream<String> deployments(Manifests manifests) {
        return manifests.workloads().stream().flatMap(workload -> concat(
                Stream.of(workload).filter(self -> !Labels.match(self.deployment().getSpec().getSelector(), self.labels()))
                        .map(self -> "Deployment %s does not select its own pods".formatted(self.name())),
                workload.pod().getTopologySpreadConstraints().stream()
                        .filter(spread -> !Labels.match(spread.getLabelSelector(), workload.labels()))
                        .map(spread -> "Deployment %s spreads pods over %s that are not its own".formatted(workload.name(),
                                spread.getTopologyKey()))));
    }

    private static Stream<String> services(Manifests manifests) {
        return manifests.all(Service.class).stream()
                .filter(service -> manifests.workloads().stream()
                        .noneMatch(workload -> Labels.contain(service.getSpec().getSelector(), workload.labels())))
                .map(service -> "Service %s selects no pod".formatted(service.getMetadata().getName()));
    }

    private static Stream<String> budgets(Manifests manifests) {
        return manifests.all(PodDisruptionBudget.class).stream()
                .filter(budget -> Labels.selected(budget.getSpec().getSelector(), manifests).size() != 1)
                .map(budget -> "PodDisruptionBudget %s selects the pods of no Deployment, or of several"
                        .formatted(budget.getMetadata().getName()));
    }

    private static Stream<String> autoscalers(Manifests manifests) {
        return manifests.all(HorizontalPodAutoscaler.class).stream()
                .filter(autoscaler -> manifests.named(Deployment.class, autoscaler.getSpec().getScaleTargetRef().getName())
                        .isEmpty())
                .map(autoscaler -> "HorizontalPodAutoscaler %s scales %s, which is not here".formatted(
                        autoscaler.getMetadata().getName(), autoscaler.getSpec().getScaleTargetRef().getName()));
    }

    private static Stream<String> policies(Manifests manifests) {
        return manifests.all(NetworkPolicy.class).stream().flatMap(policy -> concat(
                Stream.of(policy.getSpec().getPodSelector()), peers(policy))
                .filter(selector -> Labels.selected(selector, manifests).isEmpty())
                .map(selector -> "NetworkPolicy %s selects no pod by %s".formatted(policy.getMetadata().getName(),
                        selector.getMatchLabels())));
    }

    /** Those that are named by labels of this namespace. */
    private static Stream<LabelSelector> peers(NetworkPolicy policy) {
        return concat(
                policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()))
                .filter(peer -> peer.getNamespaceSelector() == null)
                .map(NetworkPolicyPeer::getPodSelector).map(Optional::ofNullable).flatMap(Optional::stream);
    }

    private static Stream<String> monitors(Manifests manifests) {
        return manifests.all(ServiceMonitor.class).stream()
                .filter(monitor -> manifests.all(Service.class).stream().noneMatch(service -> Labels
                        .match(monitor.getSpec().getSelector(), service.getMetadata().getLabels())))
                .map(monitor -> "ServiceMonitor %s selects no Service".formatted(monitor.getMetadata().getName()));
    }
}
