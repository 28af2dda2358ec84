package io.adobridge.deploy.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ServiceAccountTokenProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;

/** What the manifests of production say of a service's pods, for whoever starts the service as such a pod. */
public final class Rendered {

    private Rendered() {
    }

    /** The service's own {@code application.properties}. */
    public static String configuration(String service) {
        return Optional.ofNullable(Manifests.production().require(ConfigMap.class, service).getData()
                .get("application.properties")).orElseThrow();
    }

    /** The audiences of the tokens that are projected, by name of their file. */
    public static Map<String, String> tokens(String service) {
        return Manifests.production().service(service).volume("tokens").orElseThrow().getProjected().getSources().stream()
                .map(VolumeProjection::getServiceAccountToken)
                .collect(Collectors.toMap(ServiceAccountTokenProjection::getPath, ServiceAccountTokenProjection::getAudience));
    }

    /** The paths that are probed. */
    public static List<String> probes(String service) {
        Container container = Manifests.production().service(service).container();
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .map(probe -> probe.getHttpGet().getPath()).toList();
    }

    /** The image of a cluster to throw away, with its tag. */
    public static String localImage(String service) {
        return Manifests.local().service(service).container().getImage();
    }

    /** The user that the service runs as, by number. */
    public static long user(String service) {
        return Manifests.production().service(service).pod().getSecurityContext().getRunAsUser();
    }

    /** The port that the service listens on. */
    public static int port(String service) {
        return Manifests.production().service(service).container().getPorts().get(0).getContainerPort();
    }

    /** Where the service looks for its configuration. */
    public static String workingDirectory(String service) {
        return Manifests.production().service(service).container().getWorkingDir();
    }

    /** The versions of the service's migrations. */
    public static List<String> migrations(String service) {
        Path folder = Kustomize.DEPLOY.resolveSibling(service).resolve("src/main/resources/db/migration");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("V"))
                    .map(name -> name.substring(1, name.indexOf("__")).replace('_', '.')).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
