package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;

/** A Deployment and the pods that it makes. */
record Workload(Deployment deployment) {

    private static final List<String> OURS = List.of("connection-service", "ingestion-service", "status-reporter");

    String name() {
        return deployment.getMetadata().getName();
    }

    boolean isOurs() {
        return OURS.contains(name());
    }

    Map<String, String> labels() {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    PodSpec pod() {
        return deployment.getSpec().getTemplate().getSpec();
    }

    List<Container> containers() {
        return pod().getContainers();
    }

    /** The one of a pod with a single container. */
    Container container() {
        return containers().get(0);
    }

    Optional<Volume> volume(String name) {
        return pod().getVolumes().stream().filter(volume -> volume.getName().equals(name)).findFirst();
    }

    /** The value that the manifest itself gives a variable. */
    Optional<String> variable(String name) {
        return container().getEnv().stream().filter(variable -> variable.getName().equals(name)).findFirst()
                .map(EnvVar::getValue);
    }

    boolean listensOn(IntOrString port) {
        return ports().anyMatch(known -> port.getStrVal() == null
                ? known.getContainerPort().equals(port.getIntVal())
                : port.getStrVal().equals(known.getName()));
    }

    private Stream<ContainerPort> ports() {
        return containers().stream().flatMap(container -> container.getPorts().stream());
    }
}
