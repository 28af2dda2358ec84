package io.adobridge.deploy.kubernetes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeProjection;

/**
 * Properties and variables name settings that the service has, and that can be set when it runs; the files that they name
 * are mounted.
 *
 * @param settings by service
 * @param shared names of ConfigMaps that several services read, of whose settings each has some
 */
record SettingsCheck(Map<String, KnownSettings> settings, Set<String> shared) implements Check {

    /** Read by the C library and by Quarkus before there is any configuration. */
    private static final Set<String> NO_SETTINGS = Set.of("MALLOC_ARENA_MAX", "QUARKUS_PROFILE");
    private static final Pattern FILE = Pattern.compile("/etc/adobridge/[A-Za-z0-9._/-]+");

    @Override
    public Stream<String> findings(Manifests manifests) {
        return manifests.services().flatMap(service -> Stream.of(variables(service), properties(service, manifests))
                .flatMap(each -> each).map(finding -> "Deployment %s: %s".formatted(service.name(), finding)));
    }

    private Stream<String> variables(Workload service) {
        return service.container().getEnv().stream().map(EnvVar::getName).filter(name -> !NO_SETTINGS.contains(name))
                .flatMap(name -> judged(name, List.of(known(service))));
    }

    private Stream<String> properties(Workload service, Manifests manifests) {
        return sources(service).flatMap(source -> {
            Optional<ConfigMap> map = manifests.named(ConfigMap.class, source);
            return map.stream().flatMap(found -> found.getData().entrySet().stream())
                    .flatMap(file -> inFile(service, source, file.getKey(), file.getValue()));
        });
    }

    private Stream<String> inFile(Workload service, String source, String name, String text) {
        String profile = service.variable("QUARKUS_PROFILE").orElse("prod");
        if (!Set.of("application.properties", "application-%s.properties".formatted(profile)).contains(name)) {
            return Stream.of("nobody reads %s in the profile %s".formatted(name, profile));
        }
        List<KnownSettings> readers = shared.stream().anyMatch(source::startsWith) ? List.copyOf(settings.values())
                : List.of(known(service));
        return parse(text).entrySet().stream().flatMap(property -> Stream.concat(judged(property.getKey(), readers),
                files(service, property.getValue())));
    }

    private static Stream<String> judged(String name, List<KnownSettings> readers) {
        List<Setting> found = readers.stream().map(reader -> reader.find(name)).flatMap(Optional::stream).toList();
        if (found.isEmpty()) {
            return Stream.of("there is no setting " + name);
        }
        return found.stream().noneMatch(Setting::adjustable) ? Stream.of(name + " is decided when the service is built")
                : Stream.of();
    }

    private static Stream<String> files(Workload service, String value) {
        return FILE.matcher(value).results().map(MatchResult::group).filter(file -> !mounted(service, file))
                .map(file -> "nothing is mounted at " + file);
    }

    private static boolean mounted(Workload service, String file) {
        return service.container().getVolumeMounts().stream()
                .filter(mount -> file.startsWith(mount.getMountPath() + "/"))
                .anyMatch(mount -> holds(service, mount, file.substring(mount.getMountPath().length() + 1)));
    }

    /** What a ConfigMap as a whole holds is not looked at: it may be made by whoever installs this. */
    private static boolean holds(Workload service, VolumeMount mount, String path) {
        Volume volume = service.volume(mount.getName()).orElseThrow();
        return volume.getProjected() == null || volume.getProjected().getSources().stream()
                .map(VolumeProjection::getServiceAccountToken)
                .anyMatch(token -> token != null && token.getPath().equals(path));
    }

    private static Stream<String> sources(Workload service) {
        return service.volume("config").stream()
                .flatMap(volume -> volume.getProjected().getSources().stream())
                .map(source -> source.getConfigMap().getName());
    }

    static Map<String, String> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> parsed = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> parsed.put(name, properties.getProperty(name)));
        return parsed;
    }

    private KnownSettings known(Workload service) {
        return Optional.ofNullable(settings.get(service.name())).orElseThrow();
    }
}
