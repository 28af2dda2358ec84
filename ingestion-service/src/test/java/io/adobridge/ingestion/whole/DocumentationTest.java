package io.adobridge.ingestion.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.openapi.OpenApiLint;
import io.adobridge.testbed.process.Program.Ended;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class DocumentationTest {

    @Test
    void showsAnExampleOfEveryAnswer() {
        Map<String, Map<String, Object>> paths = given().queryParam("format", "json").get("/q/openapi").then()
                .statusCode(200).extract().jsonPath().getMap("paths");

        assertThat(paths).hasSizeGreaterThanOrEqualTo(11);
        paths.forEach((path, operations) -> operations.forEach((verb, operation) -> assertThat(operation.toString())
                .as(verb + " " + path).contains("example")));
    }

    @Test
    void passesTheLinter() {
        assumeTrue(OpenApiLint.canRun(), "no Node 20 or newer");

        Ended lint = OpenApiLint.lint(given().queryParam("format", "json").get("/q/openapi").asString());

        assertThat(lint.status()).as(lint.output()).isZero();
    }
}
