package io.adobridge.connection.catalog;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ServiceTest extends StagedTest {

    private static final String SERVICES = "/api/v1/services";

    @Inject
    Trail trail;

    @Test
    void isMadeShownEditedAndRemoved() {
        Response made = create(wish(newName()));
        made.then().statusCode(201).body("owners", contains("platform")).body("links.title", contains("Runbook"))
                .body("createdBy", equalTo("member")).header("ETag", notNullValue())
                .header("Location", endsWith(SERVICES + "/" + made.path("id")));
        String at = SERVICES + "/" + made.path("id");

        Response edited = stage.as(MEMBER).header("If-Match", made.header("ETag"))
                .body(mapOf("description", null, "links", List.of())).patch(at);
        edited.then().statusCode(200).body("description", nullValue()).body("links.size()", equalTo(0))
                .body("name", equalTo(made.path("name"))).header("ETag", not(made.header("ETag")));

        stage.as(READER).get(at).then().statusCode(200).header("ETag", equalTo(edited.header("ETag")));
        stage.as(MEMBER).delete(at).then().statusCode(204);
        stage.as(MEMBER).get(at).then().statusCode(404).body("type", endsWith("/service-not-found"));
        assertThat(run(() -> trail.of(UUID.fromString(made.path("id"))))).extracting(Trail.Entry::action)
                .containsExactly("service.created", "service.changed", "service.removed");
    }

    @Test
    void asksWhatAnEditIsBasedOn() {
        Response made = create(wish(newName()));
        String at = SERVICES + "/" + made.path("id");
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("description", "first")).patch(at).then().statusCode(200);

        stage.as(MEMBER).body(Map.of("description", "blind")).patch(at).then().statusCode(428);
        stage.as(MEMBER).header("If-Match", made.header("ETag")).body(Map.of("description", "late")).patch(at).then()
                .statusCode(412).body("type", endsWith("/service-changed"));
        stage.as(MEMBER).header("If-Match", made.header("ETag")).delete(at).then().statusCode(412);
        stage.as(READER).get(at).then().body("description", equalTo("first"));
    }

    @Test
    void hasANameThatNoOtherHasInAnyCase() {
        String name = newName();
        create(wish(name)).then().statusCode(201);

        create(wish(name.toUpperCase(Locale.ROOT))).then().statusCode(409)
                .body("type", endsWith("/service-name-taken"));
        String other = create(wish(newName())).path("id");
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("name", name)).patch(SERVICES + "/" + other).then()
                .statusCode(409);
    }

    @Test
    void isMadeOnceWhenTheNameIsRacedFor() {
        Map<String, @Nullable Object> wish = wish(newName());

        List<Integer> statuses = IntStream.range(0, 4).parallel().mapToObj(each -> create(wish).statusCode()).toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void isMadeOnceUnderOneKey() {
        Map<String, @Nullable Object> wish = wish(newName());
        String key = UUID.randomUUID().toString();

        List<String> ids = IntStream.range(0, 4).parallel()
                .mapToObj(each -> stage.as(MEMBER).header("Idempotency-Key", key).body(wish).post(SERVICES).then()
                        .statusCode(201).extract().<String> path("id"))
                .toList();

        assertThat(ids).containsOnly(ids.get(0));
        stage.as(MEMBER).header("Idempotency-Key", key).body(wish(newName())).post(SERVICES).then().statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
        stage.as(ADMIN).header("Idempotency-Key", key).body(wish(newName())).post(SERVICES).then().statusCode(201);
    }

    @Test
    void isReachedByItsOwnersAlone() {
        String at = SERVICES + "/" + create(wish(newName())).path("id");

        stage.as(OUTSIDER).get(at).then().statusCode(404).body("type", endsWith("/service-not-found"));
        stage.as(OUTSIDER).delete(at).then().statusCode(404);
        stage.as(READER).delete(at).then().statusCode(403);
        stage.as(ADMIN).get(at).then().statusCode(200);
        Map<String, @Nullable Object> foreign = wish(newName());
        foreign.put("owners", List.of("elsewhere"));
        create(foreign).then().statusCode(403).body("type", endsWith("/not-an-owner"));
        stage.as(MEMBER).header("If-Match", "*").body(Map.of("owners", List.of("elsewhere"))).patch(at).then()
                .statusCode(403);
    }

    @Test
    void isListedByNameAPageAtATimeAndByOwner() {
        String group = "owners " + UUID.randomUUID();
        List<String> names = IntStream.range(0, 5).mapToObj(each -> newName()).toList();
        names.forEach(name -> {
            Map<String, @Nullable Object> wish = wish(name);
            wish.put("owners", List.of("platform", group));
            create(wish).then().statusCode(201);
        });

        List<String> found = new ArrayList<>();
        @Nullable
        String cursor = null;
        do {
            var request = stage.as(READER).queryParam("owner", group).queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(SERVICES);
            page.then().statusCode(200);
            found.addAll(page.path("items.name"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(found).containsExactlyInAnyOrderElementsOf(names)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        stage.as(READER).queryParam("name", names.get(3).toUpperCase(Locale.ROOT)).get(SERVICES).then()
                .body("items.name", contains(names.get(3)));
        stage.as(OUTSIDER).queryParam("owner", group).get(SERVICES).then().body("items.size()", equalTo(0));
    }

    @Test
    void refusesNonsense() {
        Map<String, @Nullable Object> wish = wish(" ");
        wish.put("owners", List.of());
        wish.put("links", List.of(Map.of("title", "", "url", "javascript:alert(1)")));
        create(wish).then().statusCode(400).body("errors.field", hasItem("name")).body("errors.field", hasItem("owners"))
                .body("errors.field", hasItem("links[0].title")).body("errors.field", hasItem("links[0].url"));
        create(wish("x".repeat(10_000))).then().statusCode(400).body("errors.field", contains("name"));
        create(wish("bell \u0007")).then().statusCode(400).body("errors.field", contains("name"));
        create(mapOf("nmae", "x")).then().statusCode(400).body("errors.field", contains("nmae"));
        create(mapOf("name", 7)).then().statusCode(400).body("errors.field", contains("name"));
        stage.as(READER).queryParam("limit", 501).get(SERVICES).then().statusCode(400);
        stage.as(READER).queryParam("role", "boss").get(SERVICES).then().statusCode(400);
        stage.as(READER).get(SERVICES + "/not-a-uuid").then().statusCode(400);
    }

    private Response create(Map<String, @Nullable Object> wish) {
        return stage.as(MEMBER).body(wish).post(SERVICES);
    }

    private static String newName() {
        return "Service " + UUID.randomUUID();
    }

    private static Map<String, @Nullable Object> wish(String name) {
        return mapOf("name", name, "description", "Takes the money", "owners", List.of("platform"), "links",
                List.of(Map.of("title", "Runbook", "url", "https://wiki.example.com/checkout")));
    }

    private static Map<String, @Nullable Object> mapOf(@Nullable Object... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int each = 0; each < pairs.length; each += 2) {
            map.put(String.valueOf(pairs[each]), pairs[each + 1]);
        }
        return map;
    }
}
