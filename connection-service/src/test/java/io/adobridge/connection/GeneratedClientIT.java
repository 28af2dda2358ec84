package io.adobridge.connection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.junit.jupiter.api.Test;

import io.adobridge.testbed.Testbed;
import io.adobridge.testbed.openapi.GeneratedClient;
import io.adobridge.testbed.quarkus.InjectTestbed;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;

/** A client that openapi-generator makes of the document of the running service. */
@QuarkusIntegrationTest
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "connection-service"))
@SuppressWarnings("NullAway.Init")
class GeneratedClientIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @InjectTestbed
    Testbed testbed;

    @Test
    @SuppressWarnings("unchecked")
    void compilesAndListsConnections() throws Exception {
        Stage stage = Stage.in(testbed);
        Map<String, Object> wish = stage.wish(Stage.newName());
        stage.register(wish);
        String document = given().queryParam("format", "json").get("/q/openapi").asString();

        ClassLoader classes = GeneratedClient
                .of(document, TARGET.resolve("openapi-generator/openapi-generator-cli.jar"), TARGET.resolve("generated-client"))
                .compiledWith(Path.of("src/test/client/ListConnections.java"));
        var lister = (BiFunction<String, String, List<String>>) classes.loadClass("ListConnections")
                .getDeclaredConstructor().newInstance();

        assertThat(lister.apply(RestAssured.baseURI + ":" + RestAssured.port, stage.token(Person.MEMBER)))
                .contains((String) wish.get("name"));
    }
}
