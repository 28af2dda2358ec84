package io.adobridge.deploy.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** Every setting that a packaged service has: those that it declares itself, and those of the extensions in it. */
public final class KnownSettings {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final List<String> OWN = List.of("META-INF/microprofile-config.properties", "application.properties");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Setting> settings = new ArrayList<>();
    private final List<Setting> declared = new ArrayList<>();
    private final Map<String, String> defaults = new HashMap<>();

    private KnownSettings() {
    }

    /**
     * @param service the module's name; it has to be packaged
     * @throws IllegalStateException if it is not
     */
    public static KnownSettings of(String service) {
        Path application = Kustomize.DEPLOY.resolveSibling(service).resolve("target/quarkus-app");
        if (!Files.exists(application)) {
            throw new IllegalStateException("%s is not packaged: %s is missing; run mvn verify -pl deploy -am"
                    .formatted(service, application));
        }
        var known = new KnownSettings();
        jars(application.resolve("lib/main")).forEach(known::read);
        jars(application.resolve("app")).forEach(known::read);
        known.settings.addAll(known.declared);
        return known;
    }

    /** Those that its own classes declare. */
    public List<Setting> declared() {
        return declared;
    }

    /** The setting of that name, as a property or as a variable of the environment. */
    Optional<Setting> find(String name) {
        return settings.stream().filter(setting -> setting.isCalled(name)).findFirst();
    }

    /** What the service itself says about a setting, before anything else does. */
    String require(String name) {
        return Optional.ofNullable(defaults.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the service says nothing about " + name));
    }

    /** A setting of whole seconds, such as {@code 20s}. */
    Duration duration(String name) {
        return seconds(require(name));
    }

    static Duration seconds(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry model = jar.getEntry(MODEL);
            if (model != null) {
                try (InputStream text = jar.getInputStream(model)) {
                    readModel(JSON.readTree(text));
                }
            }
            if (jar.getEntry("io/adobridge/") != null) {
                declared.addAll(DeclaredSettings.in(new ClassFileImporter().importJar(jar)));
                readOwn(jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOwn(JarFile jar) throws IOException {
        for (String name : OWN) {
            ZipEntry entry = jar.getEntry(name);
            if (entry != null) {
                var properties = new Properties();
                try (InputStream text = jar.getInputStream(entry)) {
                    properties.load(text);
                }
                properties.stringPropertyNames().forEach(key -> defaults.put(key, properties.getProperty(key)));
            }
        }
    }

    private void readModel(JsonNode node) {
        if (node.path("path").isObject()) {
            boolean adjustable = node.path("phase").asText().equals("RUN_TIME");
            settings.add(new Setting(node.path("path").path("property").asText(), adjustable));
            node.path("additionalPaths")
                    .forEach(path -> settings.add(new Setting(path.path("property").asText(), adjustable)));
        }
        node.forEach(child -> {
            if (child.isContainerNode()) {
                readModel(child);
            }
        });
    }
}
