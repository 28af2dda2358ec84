package io.adobridge.connection;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OutageTest extends StagedTest {

    private static final int ATTEMPTS = 200;

    @Test
    void savesNothingWhileVaultIsSealed() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        testbed.vault().seal();

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(503).header("Retry-After", notNullValue())
                .contentType("application/problem+json").body("type", endsWith("/vault-unavailable"));

        testbed.vault().unseal();
        stage.as(MEMBER).queryParam("name", wish.get("name")).get(PATH).then().statusCode(200).body("items", empty());
        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(201);
    }

    @Test
    void answersWhatNeedsNoSecretWhileVaultIsSealed() {
        UUID id = stage.register();
        testbed.vault().seal();

        stage.get(MEMBER, id).then().statusCode(200);
        stage.as(Person.WORKLOAD).get(PATH + "/" + id + "/effective").then().statusCode(200);
        stage.as(MEMBER).get(PATH + "/" + id + "/projects").then().statusCode(503).header("Retry-After", notNullValue());
        stage.validate(id).then().statusCode(503);
    }

    @Test
    void logsInAgainWhenVaultHasForgottenItsTokens() {
        testbed.vault().revokeTokens();

        stage.validate(stage.register()).then().statusCode(200).body("valid", equalTo(true));
    }

    @Test
    void comesBackByItselfWhenPostgresDoes() {
        UUID id = stage.register();
        testbed.postgres().stop();

        stage.get(MEMBER, id).then().statusCode(503).header("Retry-After", notNullValue())
                .contentType("application/problem+json").body("type", endsWith("/database-unavailable"));
        stage.as(MEMBER).get(PATH).then().statusCode(503);
        stage.as(MEMBER).body(stage.wish(Stage.newName())).post(PATH).then().statusCode(503);
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("description", "d")).patch(PATH + "/" + id).then().statusCode(503)
                .header("Retry-After", notNullValue());
        stage.as(MEMBER).queryParam("confirm", "all-of-azure-devops").delete(PATH).then().statusCode(503);
        for (String path : List.of("/api/v1/audit", "/api/v1/notifications/webhooks")) {
            stage.as(MEMBER).get(path).then().statusCode(503).body("type", endsWith("/database-unavailable"));
        }
        stage.as(MEMBER).accept("application/x-ndjson").get("/api/v1/audit").then().statusCode(503);

        testbed.postgres().start();
        assertThat(statusesUntilOk(() -> stage.get(MEMBER, id).statusCode())).hasSizeLessThan(ATTEMPTS)
                .allMatch(status -> status == 503);
        assertThat(statusesUntilOk(() -> given().get("/q/health/ready").statusCode())).hasSizeLessThan(ATTEMPTS);
        stage.get(MEMBER, id).then().statusCode(200);
    }

    private static List<Integer> statusesUntilOk(IntSupplier request) {
        return IntStream.generate(request).limit(ATTEMPTS).takeWhile(status -> status != 200).boxed().toList();
    }
}
