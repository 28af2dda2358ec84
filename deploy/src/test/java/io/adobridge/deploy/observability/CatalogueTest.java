package io.adobridge.deploy.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final List<String> MODULES = List.of("service-kit", "connection-service", "ingestion-service",
            "status-reporter");
    private static final Pattern NAME = Pattern.compile("(?m)^(?!\\s*@).*\"(adobridge(?:\\.[a-z]+){2,})\"");

    @Test
    void namesEveryMetricThatTheCodeHasAndNoOther() throws IOException {
        Set<String> registered = new TreeSet<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).map(Catalogue::text)
                        .filter(source -> source.contains("import io.micrometer"))
                        .flatMap(source -> NAME.matcher(source).results().map(found -> found.group(1)))
                        .map(name -> Catalogue.stem(name.replace('.', '_')))
                        .forEach(registered::add);
            }
        }

        assertThat(registered).hasSizeGreaterThan(20);
        assertThat(Catalogue.read().stems()).containsExactlyInAnyOrderElementsOf(registered);
    }

    @Test
    void isNotContradictedByTheRestOfTheText() {
        Set<String> mentioned = new TreeSet<>();
        Pattern.compile("adobridge_[a-z_]+").matcher(Catalogue.text(Catalogue.OPERATIONS)).results()
                .map(found -> Catalogue.stem(found.group())).forEach(mentioned::add);

        assertThat(Catalogue.read().stems()).containsAll(mentioned);
    }
}
