package io.adobridge.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.reporting.support.ReporterTest;

/** What is said about the service agrees with it. */
@ReporterTest
class DocumentationTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\d+,\\s+\"([a-z-]+)\"");
    private static final Pattern REASON = Pattern.compile("^    [A-Z_]+\\(\"([a-z-]+)\"", Pattern.MULTILINE);
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void everyOperationShowsWhatIsSentAndWhatIsAnswered() throws IOException {
        List<JsonNode> operations = operations();

        assertThat(operations).hasSizeGreaterThan(25).allSatisfy(operation -> {
            assertThat(operation.path("requestBody").isMissingNode() || hasExample(operation.path("requestBody")))
                    .as("example of what %s is sent", operation.path("operationId")).isTrue();
            assertThat(hasExample(operation.path("responses")))
                    .as("example of what %s answers", operation.path("operationId")).isTrue();
        });
        assertThat(operations).extracting(operation -> operation.path("operationId").asText()).doesNotHaveDuplicates();
    }

    @Test
    void everyProblemAndReasonIsExplained() throws IOException {
        String problems = Files.readString(Path.of("../docs/problems.md"));
        String explained = problems + Files.readString(Path.of("../docs/operations.md"));

        assertThat(found(PROBLEM, "Problems.java")).hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(problems).contains("`" + type + "`"));
        assertThat(found(REASON, "Reason.java")).hasSizeGreaterThan(20)
                .allSatisfy(reason -> assertThat(explained).contains("`" + reason + "`"));
    }

    private static Set<String> found(Pattern pattern, String endingOfName) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(endingOfName)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
        }
        return found;
    }

    private static boolean hasExample(JsonNode node) {
        return node.findValue("examples") != null || node.findValue("example") != null;
    }

    private static List<JsonNode> operations() throws IOException {
        List<JsonNode> operations = new ArrayList<>();
        new ObjectMapper().readTree(given().queryParam("format", "json").get("/q/openapi").asString()).path("paths")
                .forEach(path -> path.fields().forEachRemaining(field -> {
                    if (METHODS.contains(field.getKey())) {
                        operations.add(field.getValue());
                    }
                }));
        return operations;
    }
}
