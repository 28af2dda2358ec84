package io.adobridge.deploy.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;

/**
 * ConfigMaps, Secrets, ServiceAccounts and volumes that are named are there.
 *
 * @param provided names of ConfigMaps and Secrets that whoever installs this makes beside it
 */
record ReferenceCheck(Set<String> provided) implements Check {

    /** A ConfigMap or Secret, and a key of it that is asked for; any where there is none. */
    private record Reference(String kind, String name, Optional<String> key) {

        static Reference configMap(String name) {
            return new Reference("ConfigMap", name, Optional.empty());
        }

        static Reference secret(String name) {
            return new Reference("Secret", name, Optional.empty());
        }

        Stream<Reference> withKeys(List<KeyToPath> items) {
            return items.isEmpty() ? Stream.of(this)
                    : items.stream().map(item -> new Reference(kind, name, Optional.of(item.getKey())));
        }
    }

    @Override
    public Stream<String> findings(Manifests manifests) {
        Stream<String> ofPods = manifests.workloads().stream().flatMap(workload -> Stream.of(
                references(workload).flatMap(reference -> missing(reference, manifests)),
                account(workload, manifests), volumes(workload)).flatMap(each -> each)
                .map(finding -> "Deployment %s: %s".formatted(workload.name(), finding)));
        Stream<String> ofIngresses = manifests.all(Ingress.class).stream()
                .flatMap(ingress -> ingress.getSpec().getTls().stream())
                .flatMap(tls -> missing(Reference.secret(tls.getSecretName()), manifests))
                .map("Ingress: "::concat);
        return Stream.concat(ofPods, ofIngresses);
    }

    private Stream<String> missing(Reference reference, Manifests manifests) {
        if (provided.contains(reference.name())) {
            return Stream.of();
        }
        Optional<Set<String>> keys = reference.kind().equals("Secret")
                ? manifests.named(Secret.class, reference.name()).map(secret -> keys(secret.getData(), secret.getStringData()))
                : manifests.named(ConfigMap.class, reference.name()).map(map -> keys(map.getData(), map.getBinaryData()));
        if (keys.isEmpty()) {
            return Stream.of("there is no %s %s".formatted(reference.kind(), reference.name()));
        }
        return reference.key().filter(key -> !keys.get().contains(key)).stream()
                .map(key -> "%s %s has no key %s".formatted(reference.kind(), reference.name(), key));
    }

    private static Set<String> keys(Map<String, String> some, Map<String, String> more) {
        Set<String> keys = new HashSet<>(some.keySet());
        keys.addAll(more.keySet());
        return keys;
    }

    private static Stream<Reference> references(Workload workload) {
        return Stream.concat(workload.containers().stream().flatMap(ReferenceCheck::inEnvironment),
                workload.pod().getVolumes().stream().flatMap(ReferenceCheck::inVolume));
    }

    private static Stream<Reference> inEnvironment(Container container) {
        List<Reference> found = new ArrayList<>();
        container.getEnv().stream().map(variable -> Optional.ofNullable(variable.getValueFrom())).flatMap(Optional::stream)
                .forEach(source -> {
                    Optional.ofNullable(source.getSecretKeyRef()).ifPresent(
                            ref -> found.add(new Reference("Secret", ref.getName(), Optional.of(ref.getKey()))));
                    Optional.ofNullable(source.getConfigMapKeyRef()).ifPresent(
                            ref -> found.add(new Reference("ConfigMap", ref.getName(), Optional.of(ref.getKey()))));
                });
        container.getEnvFrom().forEach(source -> {
            Optional.ofNullable(source.getSecretRef()).ifPresent(ref -> found.add(Reference.secret(ref.getName())));
            Optional.ofNullable(source.getConfigMapRef()).ifPresent(ref -> found.add(Reference.configMap(ref.getName())));
        });
        return found.stream();
    }

    private static Stream<Reference> inVolume(Volume volume) {
        Stream<Reference> alone = Stream.concat(
                Optional.ofNullable(volume.getConfigMap()).stream()
                        .flatMap(map -> Reference.configMap(map.getName()).withKeys(map.getItems())),
                Optional.ofNullable(volume.getSecret()).stream()
                        .flatMap(secret -> Reference.secret(secret.getSecretName()).withKeys(secret.getItems())));
        return Stream.concat(alone, Optional.ofNullable(volume.getProjected()).stream()
                .flatMap(projected -> projected.getSources().stream()).flatMap(ReferenceCheck::inProjection));
    }

    private static Stream<Reference> inProjection(VolumeProjection source) {
        return Stream.concat(
                Optional.ofNullable(source.getConfigMap()).stream()
                        .flatMap(map -> Reference.configMap(map.getName()).withKeys(map.getItems())),
                Optional.ofNullable(source.getSecret()).stream()
                        .flatMap(secret -> Reference.secret(secret.getName()).withKeys(secret.getItems())));
    }

    private static Stream<String> account(Workload workload, Manifests manifests) {
        return Optional.ofNullable(workload.pod().getServiceAccountName()).stream()
                .filter(name -> manifests.named(ServiceAccount.class, name).isEmpty())
                .map("there is no ServiceAccount "::concat);
    }

    private static Stream<String> volumes(Workload workload) {
        Stream<String> absent = workload.containers().stream()
                .flatMap(container -> container.getVolumeMounts().stream())
                .filter(mount -> workload.volume(mount.getName()).isEmpty())
                .map(mount -> "there is no volume " + mount.getName());
        Stream<String> unused = workload.pod().getVolumes().stream()
                .filter(volume -> workload.containers().stream().flatMap(container -> container.getVolumeMounts().stream())
                        .noneMatch(mount -> mount.getName().equals(volume.getName())))
                .map(volume -> "nobody mounts the volume " + volume.getName());
        return Stream.concat(absent, unused);
    }
}
