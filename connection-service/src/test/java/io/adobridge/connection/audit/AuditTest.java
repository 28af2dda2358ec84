package io.adobridge.connection.audit;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.GUEST;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.connection.Person;
import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.TestClock;
import io.adobridge.kit.access.Caller;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@QuarkusTest
class AuditTest extends StagedTest {

    private static final String AUDIT = "/api/v1/audit";

    @Inject
    AuditList entries;

    @Inject
    AuditRetention retention;

    @Inject
    TestClock clock;

    @Inject
    Pool pool;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void tellsWhoDidWhatNewestFirst() {
        String name = Stage.newName();
        UUID id = stage.register(stage.wish(name));
        edit(id, Map.of("description", "first"));
        edit(id, Map.of("description", "second"));
        stage.remove(id).then().statusCode(204);

        of(MEMBER, id).then().statusCode(200)
                .body("items.action", contains("connection.removed", "connection.changed", "connection.changed",
                        "connection.registered"))
                .body("items.by.subject", everyItem(equalTo("member"))).body("items.on.name", everyItem(equalTo(name)))
                .body("items[1].before", equalTo(Map.of("description", "first")))
                .body("items[1].after", equalTo(Map.of("description", "second")))
                .body("items[3].before", equalTo(Map.of())).body("items[3].after.name", equalTo(name))
                .body("items[0].after", equalTo(Map.of())).body("next", nullValue());
    }

    @Test
    void keepsSecretsToItself() {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", token));
        wish.put("customHeaders", Map.of("X-Access", "s3cret-value"));
        UUID id = stage.register(wish);
        edit(id, Map.of("customHeaders", Map.of("X-Access", "an0ther-value")));

        Response read = of(MEMBER, id);

        read.then().body("items[0].action", equalTo("connection.changed")).body("items[0].after", hasKey("secretVersion"))
                .body("items[1].after.customHeaders", contains("X-Access"));
        assertThat(read.asString()).doesNotContain(token).doesNotContain("s3cret").doesNotContain("an0ther");
    }

    @Test
    void isReadAPageAtATime() {
        UUID id = stage.register();
        for (String text : List.of("1", "2", "3", "4")) {
            edit(id, Map.of("description", text));
        }

        Response page = stage.as(MEMBER).queryParam("connection", id).queryParam("limit", 3).get(AUDIT);
        page.then().statusCode(200).body("items.after.description", contains("4", "3", "2"));
        stage.as(MEMBER).queryParam("connection", id).queryParam("limit", 3).queryParam("cursor", page.<String> path("next"))
                .get(AUDIT).then().body("items.action", contains("connection.changed", "connection.registered"))
                .body("next", nullValue());
        stage.as(MEMBER).queryParam("cursor", "nonsense").get(AUDIT).then().statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
    }

    @Test
    void isNarrowedByActionActorAndTime() {
        UUID id = stage.register();
        edit(id, Map.of("description", "d"));
        stage.as(ADMIN).header("If-Match", "*").body(Map.of("description", "by another")).patch(PATH + "/" + id)
                .then().statusCode(200);

        filtered(id, "action", "connection.registered").then().body("items.action", contains("connection.registered"));
        stage.as(MEMBER).queryParam("connection", id).queryParam("action", "connection.registered", "connection.changed")
                .get(AUDIT).then().body("items.size()", equalTo(3));
        filtered(id, "actor", "ADMIN").then().body("items.after.description", contains("by another"));
        filtered(id, "since", Instant.now().plusSeconds(60).toString()).then().body("items", empty());
        filtered(id, "until", Instant.now().plusSeconds(60).toString()).then().body("items.size()", equalTo(3));
        filtered(id, "until", Instant.now().minusSeconds(600).toString()).then().body("items", empty());
        filtered(id, "action", "connection.eaten").then().statusCode(400);
        filtered(id, "since", "yesterday").then().statusCode(400);
    }

    @Test
    void isReadByOwnersAloneAndByThoseWhoGaveAConnectionAway() {
        UUID id = stage.register();
        stage.as(ADMIN).header("If-Match", "*").body(Map.of("owners", List.of("elsewhere"))).patch(PATH + "/" + id)
                .then().statusCode(200);
        stage.as(OUTSIDER).header("If-Match", "*").body(Map.of("description", "ours now")).patch(PATH + "/" + id)
                .then().statusCode(200);

        of(READER, id).then().body("items.action", contains("connection.changed", "connection.registered"))
                .body("items[0].after.owners", contains("elsewhere"));
        of(OUTSIDER, id).then().body("items.after.description", contains("ours now", null));
        of(ADMIN, id).then().body("items.size()", equalTo(3));
        of(GUEST, id).then().statusCode(403);
    }

    @Test
    void streamsEverythingOneEntryALine() throws Exception {
        UUID connection = UUID.randomUUID();
        enter(connection, 1_234);

        Response export = stage.as(MEMBER).accept("application/x-ndjson").queryParam("connection", connection).get(AUDIT);

        export.then().statusCode(200).contentType(startsWith("application/x-ndjson"));
        List<String> lines = export.asString().lines().toList();
        assertThat(lines).hasSize(1_234).doesNotHaveDuplicates();
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.path("action").asText()).isEqualTo("connection.changed");
        assertThat(first.at("/after/description").asText()).isEqualTo("1234");
    }

    @Test
    void readsNoFurtherThanTheCallerHasTaken() {
        UUID connection = UUID.randomUUID();
        enter(connection, 2_000);
        var filter = new AuditFilter();
        filter.connection = connection;
        filter.actions = List.of();
        var caller = entries.all(new Caller("", "", "", Set.of(Caller.ADMIN), Set.of()), filter)
                .subscribe().withSubscriber(AssertSubscriber.create(1));
        caller.awaitItems(1);

        run(() -> pool.preparedQuery("DELETE FROM connection.audit_entry WHERE subject_id = $1").execute(Tuple.of(connection)));
        caller.request(Long.MAX_VALUE);

        assertThat(caller.awaitCompletion().getItems()).hasSizeBetween(500, 1_000);
    }

    @Test
    void answersWhoDoesNotSayHowWithAPage() {
        stage.as(MEMBER).accept("*/*").get(AUDIT).then().statusCode(200).contentType(startsWith("application/json"));
    }

    @Test
    void forgetsWhatIsOldAndWasTold() {
        UUID connection = UUID.randomUUID();
        enter(connection, 3);
        clock.forward(Duration.ofDays(399));
        run(retention::forgetOld);
        of(MEMBER, connection).then().body("items.size()", equalTo(3));

        clock.forward(Duration.ofDays(2));
        run(retention::forgetOld);
        of(MEMBER, connection).then().body("items", empty());
    }

    @Test
    void staysWhenTheConnectionIsGoneAndSaysNothingAboutOthers() {
        UUID id = stage.register();
        stage.remove(id).then().statusCode(204);

        of(MEMBER, id).then().body("items.on.id", everyItem(equalTo(id.toString()))).body("items", not(empty()));
        of(OUTSIDER, id).then().body("items", empty());
    }

    private void enter(UUID connection, int entries) {
        String insert = """
                INSERT INTO connection.audit_entry (at, action, subject_kind, subject_id, subject_name, owners, actor_issuer,
                                                    actor_subject, actor_name, before, after, announced)
                SELECT now(), 'connection.changed', 'connection', $1, 'Many', ARRAY['platform'], '', 'm', 'm', '{}',
                       '{"description":"' || n || '"}', true
                FROM generate_series(1, $2::int) AS n
                """;
        run(() -> pool.preparedQuery(insert).execute(Tuple.of(connection, entries)));
    }

    private void edit(UUID id, Map<String, ?> patch) {
        stage.as(MEMBER).header("If-Match", "*").body(patch).patch(PATH + "/" + id).then().statusCode(200);
    }

    private Response of(Person person, UUID connection) {
        return stage.as(person).queryParam("connection", connection).get(AUDIT);
    }

    private Response filtered(UUID id, String filter, String value) {
        return stage.as(MEMBER).queryParam("connection", id).queryParam(filter, value).get(AUDIT);
    }
}
