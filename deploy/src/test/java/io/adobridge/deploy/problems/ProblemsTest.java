package io.adobridge.deploy.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final Path PAGE = Path.of("../docs/problems.md");
    /** What stands between the parentheses, up to the first that closes. */
    private static final Pattern MADE = Pattern.compile("(?:Problem\\.of|new Refusal)\\(([^;)]*)");
    /** Titles begin with a capital letter. */
    private static final Pattern TYPE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = { "service-kit", "connection-service", "ingestion-service", "status-reporter" })
    void eachHasARowOnThePage(String module) throws IOException {
        String page = Files.readString(PAGE);

        assertThat(types(Path.of("..", module, "src/main/java"))).hasSizeGreaterThan(8)
                .allSatisfy(type -> assertThat(page).contains("`" + type + "`"));
    }

    @Test
    void areFoundHoweverTheyAreMade() {
        assertThat(types("""
                Problem.of(404,
                    "not-found", "Not found").detail("none"); new Refusal(status, big ? "too-large" : "odd", "Both")"""))
                .containsExactly("not-found", "too-large", "odd");
    }

    private static List<String> types(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> types(text(file))).distinct()
                    .toList();
        }
    }

    private static Stream<String> types(String source) {
        return MADE.matcher(source).results()
                .flatMap(made -> TYPE.matcher(made.group(1)).results().map(type -> type.group(1)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
