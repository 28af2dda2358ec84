package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.notification.Hooks.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.kit.paging.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class WebhookTest extends StagedTest {

    private static final String URL = "http://localhost:1/hook";

    private Hooks hooks;

    @BeforeEach
    void setUp() {
        hooks = new Hooks(stage);
    }

    @Test
    void answersTheSameWishWithTheSameWebhook() {
        Map<String, Object> wish = Hooks.wish(URL);
        String key = UUID.randomUUID().toString();

        List<String> bodies = IntStream.range(0, 4).parallel()
                .mapToObj(each -> stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH)
                        .then().statusCode(201).extract().asString())
                .distinct().toList();

        assertThat(bodies).hasSize(1);
        wish.put("url", "http://localhost:2/hook");
        stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(PATH).then().statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void letsOneOfManyHaveAName() {
        Map<String, Object> wish = Hooks.wish(URL);
        int before = testbed.vault().list("adobridge/notifications").size();

        List<Integer> statuses = IntStream.range(0, 4).parallel()
                .mapToObj(each -> stage.as(MEMBER).body(wish).post(PATH).statusCode()).toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(testbed.vault().list("adobridge/notifications")).hasSize(before + 1);
    }

    @Test
    void hearsOnlyOfWhatItsMakerReaches() {
        Map<String, Object> wish = Hooks.wish(URL);
        wish.put("owners", List.of("platform", "elsewhere"));
        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(403).body("type", endsWith("/not-an-owner"));
        stage.as(ADMIN).body(wish).post(PATH).then().statusCode(201);

        Map<String, Object> all = Hooks.wish(URL);
        all.put("owners", List.of());
        all.put("allConnections", true);
        stage.as(MEMBER).body(all).post(PATH).then().statusCode(403);
        Response made = stage.as(ADMIN).body(all).post(PATH);
        made.then().statusCode(201);
        stage.as(MEMBER).get(hooks.path(made)).then().statusCode(404).body("type", endsWith("/webhook-not-found"));
    }

    @Test
    void cannotBeTurnedElsewhereByOneOfSeveralOwners() {
        Map<String, Object> wish = Hooks.wish(URL);
        wish.put("owners", List.of("platform", "elsewhere"));
        Response shared = stage.as(ADMIN).body(wish).post(PATH);

        edit(shared, Map.of("url", "http://localhost:7/mine")).then().statusCode(403);
        stage.as(MEMBER).body(Map.of()).post(hooks.path(shared) + "/secret").then().statusCode(403);
        stage.as(MEMBER).delete(hooks.path(shared)).then().statusCode(403);
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of("name", " ", "name"),
                Arguments.of("name", "n".repeat(10_000), "name"),
                Arguments.of("url", null, "url"),
                Arguments.of("url", "ftp://localhost/hook", "url"),
                Arguments.of("url", "http://user:pw@localhost/hook", "url"),
                Arguments.of("url", "http://localhost/hook?token=t", "url"),
                Arguments.of("url", "http://localhost/hook#a", "url"),
                Arguments.of("url", "/hook", "url"),
                Arguments.of("events", List.of("connection.eaten"), "events"),
                Arguments.of("owners", List.of(), "owners"),
                Arguments.of("owners", null, "owners"),
                Arguments.of("owners", Collections.singletonList(null), "owners"),
                Arguments.of("allConnections", true, "owners"),
                Arguments.of("enabled", "yes", "enabled"),
                Arguments.of("secret", "whsec_short", "secret"),
                Arguments.of("secret", "plain", "secret"),
                Arguments.of("colour", "red", "colour"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void namesTheFieldThatIsWrong(String field, Object value, String named) {
        Map<String, Object> wish = Hooks.wish(URL);
        wish.put(field, value);

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItem(startsWith(named)));
    }

    @Test
    void goesOnlyWhereTheOperatorAllows() {
        for (String url : List.of("https://hooks.example.com/x", "http://169.254.169.254/latest", "http://[fe80::1]/x")) {
            stage.as(MEMBER).body(Hooks.wish(url)).post(PATH).then().statusCode(422)
                    .body("type", endsWith("/host-not-allowed"));
        }
        Response made = hooks.register(URL, Map.of());
        edit(made, Map.of("url", "https://hooks.example.com/x")).then().statusCode(422);
    }

    @Test
    void isEditedByPatchUnderItsEntityTag() {
        Response made = hooks.register(URL, Map.of("events", List.of("connection.removed")));
        String seen = made.header("ETag");
        Map<String, Object> patch = new HashMap<>();
        patch.put("enabled", false);
        patch.put("events", null);

        stage.as(MEMBER).body(patch).patch(hooks.path(made)).then().statusCode(428).body("type", endsWith("/if-match-missing"));
        edit(made, patch).then().statusCode(200).body("enabled", equalTo(false)).body("events", empty())
                .body("url", equalTo(URL)).header("ETag", not(equalTo(seen)));
        edit(made, Map.of("enabled", true)).then().statusCode(412).body("type", endsWith("/webhook-changed"));
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("owners", List.of("elsewhere"))).patch(hooks.path(made))
                .then().statusCode(403);
        stage.as(MEMBER).header("If-Match", "*").body(Collections.singletonMap("nmae", null)).patch(hooks.path(made))
                .then().statusCode(400).body("errors.field", contains("nmae"));
    }

    @Test
    void isListedByNameAPageAtATimeToItsOwners() {
        List<Response> made = new ArrayList<>();
        for (String prefix : List.of("zzz-b ", "ZZZ-A ", "zzz-c ")) {
            made.add(hooks.register(URL, Map.of("name", prefix + Stage.newName())));
        }
        String first = made.get(1).path("webhook.name");

        String cursor = Cursor.encode("zzz-");
        Response page = stage.as(MEMBER).queryParam("limit", 1).queryParam("cursor", cursor).get(PATH);
        page.then().statusCode(200).body("items.name", contains(first)).body("next", notNullValue());
        stage.as(MEMBER).queryParam("limit", 2).queryParam("cursor", page.<String> path("next")).get(PATH).then()
                .body("items.name", contains(startsWith("zzz-b"), startsWith("zzz-c")));
        stage.as(OUTSIDER).queryParam("limit", 500).get(PATH).then().body("items.name", not(hasItem(first)));
        stage.as(OUTSIDER).get(hooks.path(made.get(0)) + "/deliveries").then().statusCode(404);
    }

    private Response edit(Response made, Map<String, ?> patch) {
        return stage.as(MEMBER).header("If-Match", made.header("ETag")).body(patch).patch(hooks.path(made));
    }
}
