package io.adobridge.deploy.kubernetes;

import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** Each service of ours is scaled within bounds, and a drained node takes a replica, but not the last of several. */
final class AvailabilityCheck implements Check {

    @Override
    public Stream<String> findings(Manifests manifests) {
        return manifests.services().flatMap(service -> Stream.concat(scaling(service, manifests), budget(service, manifests))
                .map(finding -> "Deployment %s: %s".formatted(service.name(), finding)));
    }

    private static Stream<String> scaling(Workload service, Manifests manifests) {
        return scaler(service, manifests).map(scaler -> scaling(service, scaler.getSpec()))
                .orElseGet(() -> Stream.of("nothing scales it"));
    }

    private static Stream<String> scaling(Workload service, HorizontalPodAutoscalerSpec scaler) {
        Stream.Builder<String> findings = Stream.builder();
        if (scaler.getMinReplicas() < 1 || scaler.getMinReplicas() > scaler.getMaxReplicas()) {
            findings.add("is scaled from %d to %d".formatted(scaler.getMinReplicas(), scaler.getMaxReplicas()));
        }
        if (service.deployment().getSpec().getReplicas() != null) {
            findings.add("says how many replicas there are, which whoever applies it would take back from its scaler");
        }
        if (scaler.getMetrics().stream().noneMatch(metric -> metric.getResource() != null
                && metric.getResource().getName().equals("cpu"))) {
            findings.add("is not scaled by cpu");
        }
        return findings.build();
    }

    private static Stream<String> budget(Workload service, Manifests manifests) {
        return manifests.all(PodDisruptionBudget.class).stream()
                .filter(budget -> Labels.match(budget.getSpec().getSelector(), service.labels())).findFirst()
                .map(budget -> budget(budget, fewest(service, manifests)))
                .orElseGet(() -> Stream.of("nothing keeps drained nodes from taking all of it"));
    }

    private static Stream<String> budget(PodDisruptionBudget budget, int fewest) {
        Optional<Integer> mayGo = Optional.ofNullable(budget.getSpec().getMaxUnavailable()).map(IntOrString::getIntVal)
                .or(() -> Optional.ofNullable(budget.getSpec().getMinAvailable()).map(stay -> fewest - stay.getIntVal()));
        return mayGo.filter(count -> count < 1 || (fewest > 1 && count >= fewest)).stream()
                .map("of %d replicas its budget lets %d go".formatted(fewest, mayGo.orElse(0))::formatted);
    }

    private static int fewest(Workload service, Manifests manifests) {
        return scaler(service, manifests).map(scaler -> scaler.getSpec().getMinReplicas()).orElse(1);
    }

    private static Optional<HorizontalPodAutoscaler> scaler(Workload service, Manifests manifests) {
        return manifests.all(HorizontalPodAutoscaler.class).stream()
                .filter(scaler -> scaler.getSpec().getScaleTargetRef().getName().equals(service.name())).findFirst();
    }
}
