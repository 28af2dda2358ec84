package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class RegistrationTest extends StagedTest {

    @Test
    void registersAConnectionThatHolds() {
        Map<String, Object> wish = stage.wish("  Fabrikam of today ");
        wish.put("tags", List.of("production"));

        Response answer = stage.as(MEMBER).body(wish).post(PATH);

        answer.then().statusCode(201)
                .header("ETag", notNullValue())
                .header("Location", endsWith(PATH + "/" + answer.path("id")))
                .body("name", equalTo("Fabrikam of today"))
                .body("state", equalTo("active"))
                .body("identity.displayName", equalTo("ADO Bridge"))
                .body("integrations.name", contains("Fabrikam of today - Repos", "Fabrikam of today - Pipelines",
                        "Fabrikam of today - Boards"))
                .body("integrations.enabled", everyItem(equalTo(true)))
                .body("createdBy", equalTo("member"))
                .body("generation", equalTo(1));
        stage.as(MEMBER).get(URI.create(answer.header("Location")).getPath()).then().statusCode(200)
                .header("ETag", equalTo(answer.header("ETag")))
                .body("tags", contains("production"));
    }

    @Test
    void keepsTheSecretWhereTheOtherServicesLookForIt() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token + "\n"));
        wish.put("customHeaders", Map.of("X-Access", "let me in"));

        UUID id = stage.register(wish);

        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().statusCode(200)
                .body("host.kind", equalTo("services")).body("host.organization", equalTo(Stage.ORGANIZATION))
                .body("secret.path", equalTo("connections/" + id)).body("secret.version", equalTo(1))
                .body("owners", contains("platform")).body("auth", equalTo("pat"))
                .body("state", equalTo("active")).body("generation", equalTo(1))
                .body("integrations.service", contains("repos", "pipelines", "boards"))
                .body("disabledRepositories", equalTo(List.of())).body("proxy", nullValue());
        assertThat(testbed.vault().read("adobridge/connections/" + id)).hasValueSatisfying(content -> {
            assertThat(content.path("token").asText()).isEqualTo(token);
            assertThat(content.path("headers").path("X-Access").asText()).isEqualTo("let me in");
        });
    }

    @Test
    void refusesANameThatIsTakenInAnyCase() {
        stage.register(stage.wish("Northwind"));

        stage.as(MEMBER).body(stage.wish("nOrThWiNd")).post(PATH).then().statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/connection-name-taken"))
                .body("errors.field", contains("name"));
    }

    @Test
    void letsOneOfManyWithTheSameNameWinAndLeavesNoSecretOfTheOthers() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        int before = testbed.vault().list("adobridge/connections").size();

        List<Integer> statuses = IntStream.range(0, 8).parallel()
                .mapToObj(each -> stage.as(MEMBER).body(wish).post(PATH).statusCode()).toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(testbed.vault().list("adobridge/connections")).hasSize(before + 1);
    }

    @Test
    void answersTheSameWishWithTheSameConnection() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        String key = UUID.randomUUID().toString();

        Response first = stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH);
        Response second = stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH);

        assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void answersTheSameWishAtTheSameMomentWithTheSameConnection() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        String key = UUID.randomUUID().toString();

        List<String> bodies = IntStream.range(0, 4).parallel()
                .mapToObj(each -> stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH)
                        .then().statusCode(201).extract().asString())
                .distinct().toList();

        assertThat(bodies).hasSize(1);
    }

    @Test
    void refusesAKeyThatComesWithAnotherWish() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        String key = UUID.randomUUID().toString();
        stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(201);

        wish.put("auth", Map.of("kind", "pat", "token", stage.pat()));

        stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void listsByNameAPageAtATime() {
        String tag = UUID.randomUUID().toString();
        for (String name : List.of("charlie ", "Alpha ", "bravo ")) {
            Map<String, Object> wish = stage.wish(name + tag);
            wish.put("tags", List.of(tag));
            wish.put("services", List.of(name.equals("bravo ") ? "boards" : "repos"));
            stage.register(wish);
        }

        Response page = stage.as(MEMBER).queryParam("tag", tag).queryParam("limit", 2).get(PATH);
        page.then().statusCode(200).body("items.name", contains("Alpha " + tag, "bravo " + tag));
        stage.as(MEMBER).queryParam("tag", tag).queryParam("limit", 2).queryParam("cursor", page.<String> path("next"))
                .get(PATH).then().statusCode(200)
                .body("items.name", contains("charlie " + tag)).body("next", nullValue());
        stage.as(MEMBER).queryParam("tag", tag).queryParam("service", "boards").get(PATH).then().statusCode(200)
                .body("items.name", contains("bravo " + tag));
        stage.as(MEMBER).queryParam("name", "ALPHA " + tag).get(PATH).then().statusCode(200)
                .body("items.name", contains("Alpha " + tag));
    }

    @Test
    void registersACollectionOfAServer() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", stage.server() + "/"));
        wish.put("auth", Map.of("kind", "pat", "token", stage.serverPat()));

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(201)
                .body("host.kind", equalTo("server")).body("state", equalTo("active"));
    }

    @Test
    void refusesAHostThatTheOperatorDoesNotAllowEvenUnverified() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "server", "collectionUrl", "https://intranet.example.com/tfs/Secrets"));

        stage.as(MEMBER).queryParam("validate", false).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/host-not-allowed"))
                .body("title", containsString("intranet.example.com"))
                .body("detail", containsString("adobridge.egress.allowed-hosts"));
    }

    @Test
    void showsReportsAsProblemsOfTheirOwn() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", "w0rthless"));

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/connection-not-valid"))
                .body("report.checks.name", hasItem("identity"));
    }
}
