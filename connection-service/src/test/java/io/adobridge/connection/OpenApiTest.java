package io.adobridge.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.testbed.openapi.OpenApiLint;
import io.adobridge.testbed.process.Program.Ended;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends StagedTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void showsAnExampleOfEveryOperation() throws Exception {
        List<JsonNode> operations = operations();

        assertThat(operations).hasSizeGreaterThan(12)
                .allSatisfy(operation -> assertThat(operation.findValue("examples") != null
                        || operation.findValue("example") != null).as("example of %s", operation.path("operationId"))
                        .isTrue());
        assertThat(operations).extracting(operation -> operation.path("operationId").asText()).doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void showsExamplesAsTheDocumentsThatTheyAre() throws Exception {
        JsonNode register = document().at("/paths/~1api~1v1~1connections/post");

        assertThat(register.at("/requestBody/content/application~1json/examples/services/value/host/kind").asText())
                .isEqualTo("services");
    }

    @Test
    void passesTheLinter() {
        assumeTrue(OpenApiLint.canRun(), "no Node 20 or newer");

        Ended lint = OpenApiLint.lint(given().queryParam("format", "json").get("/q/openapi").asString());

        assertThat(lint.status()).as(lint.output()).isZero();
    }

    private static List<JsonNode> operations() throws Exception {
        List<JsonNode> operations = new ArrayList<>();
        document().path("paths").forEach(path -> path.fields().forEachRemaining(field -> {
            if (METHODS.contains(field.getKey())) {
                operations.add(field.getValue());
            }
        }));
        return operations;
    }

    private static JsonNode document() throws Exception {
        return new ObjectMapper().readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }
}
