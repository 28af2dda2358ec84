package io.adobridge.deploy.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page as the sources say it should be. */
final class Page {

    private static final Map<String, String> SECTIONS = Map.of("service-kit", "Every service");
    private static final List<String> MODULES = List.of("service-kit", "connection-service", "ingestion-service",
            "status-reporter");
    private static final List<String> FILES = List.of("META-INF/microprofile-config.properties", "application.properties");

    private final Path root;

    /** @param root the folder of the modules */
    Page(Path root) {
        this.root = root;
    }

    String text() {
        return """
                # Configuration

                Every setting that the services' own code declares; written from that code. Each is a property in a file, or an environment
                variable of the same name in capitals with `_` for every other character. Durations are `500ms`, `30s`, `10m`, `6h`, `90d`;
                intervals at which something is looked for can be `off`. What the platform's own settings do that an installation has to give
                – PostgreSQL, Vault, token issuers – is told in [operations](operations.md).
                """
                + MODULES.stream().map(this::section).collect(Collectors.joining());
    }

    private String section(String module) {
        return "%n## %s%n%n| property | default | what it does |%n|---|---|---|%n"
                .formatted(SECTIONS.getOrDefault(module, module))
                + groups(module).entrySet().stream().map(group -> group.getValue().rows(group.getKey()))
                        .collect(Collectors.joining());
    }

    /** All that a module declares, by what they begin with; a file of properties stands above what a mapping says. */
    Map<String, Group> groups(String module) {
        Map<String, Group> groups = new TreeMap<>();
        sources(module).forEach(source -> Mappings.read(source, groups));
        files(module).flatMap(file -> Properties.in(file).stream())
                .forEach(setting -> groups.computeIfAbsent(setting.prefix(), prefix -> new Group()).add(setting));
        return groups;
    }

    /** The same without their groups. */
    List<Described> settings(String module) {
        return groups(module).values().stream().flatMap(group -> group.settings().stream()).toList();
    }

    private Stream<String> sources(String module) {
        try (Stream<Path> all = Files.walk(root.resolve(module).resolve("src/main/java"))) {
            return all.filter(file -> file.toString().endsWith("Config.java")).sorted().map(Page::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> files(String module) {
        return FILES.stream().map(name -> root.resolve(module).resolve("src/main/resources").resolve(name))
                .filter(Files::exists).map(Page::read);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
