package io.adobridge.ingestion.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Eventually;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** How people choose what is kept of a connection, and that nothing that was deleted comes back. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class RetentionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Pattern START = Pattern.compile("minTime=([^&]+)");
    private static final List<String> AGED = List.of("/commits", "/pushes", "/builds", "/test-runs");

    private static Connected connection;

    Stage stage;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            connection = stage.connect(stage.organization()).awaitCurrent();
        }
    }

    @Test
    void keepsNinetyDaysUnlessSomethingElseIsChosen() {
        Connected another = stage.connect(stage.organization()).awaitCurrent();

        another.asking().get("/retention").then().statusCode(200)
                .header("ETag", "\"0\"").body("days", is(90)).body("keep", is(false)).body("chosen", is(false));
    }

    @Test
    void goesBackToWhatTheOperatorHasChosen() {
        Connected another = stage.connect(stage.organization()).awaitCurrent();
        another.asking().header("If-Match", "\"0\"").contentType("application/json").body(Map.of("days", 30)).put("/retention")
                .then().statusCode(200).header("ETag", "\"1\"");

        another.asking().delete("/retention").then().statusCode(428);
        another.asking().header("If-Match", "\"0\"").delete("/retention").then().statusCode(412);
        another.asking().header("If-Match", "\"1\"").delete("/retention").then().statusCode(200).header("ETag", "\"2\"")
                .body("days", is(90)).body("chosen", is(false)).body("changedBy", equalTo("tester"));

        another.asking().get("/retention").then().body("days", is(90)).body("chosen", is(false));
        another.refresh();
        another.asking().header("If-Match", "\"2\"").contentType("application/json").body(Map.of("keep", true))
                .put("/retention")
                .then().statusCode(200).body("keep", is(true)).body("chosen", is(true));
    }

    @Test
    void takesAChoiceOfWhoeverHasSeenTheOneBefore() {
        String seen = connection.asking().get("/retention").getHeader("ETag");

        choose(Map.of("keep", true), seen).statusCode(200).header("ETag", notNullValue())
                .body("keep", is(true)).body("days", nullValue()).body("chosen", is(true)).body("changedBy", equalTo("tester"));

        choose(Map.of("days", 30), seen).statusCode(412).body("type", endsWith("retention-changed"));
        choose(Map.of("days", 30), null).statusCode(428).body("type", endsWith("if-match-missing"));
        connection.asking().get("/retention").then().body("keep", is(true));
    }

    @Test
    void refusesWhatIsNoChoice() {
        choose(Map.of(), "*").statusCode(400);
        choose(Map.of("days", 30, "keep", true), "*").statusCode(400);
        choose(Map.of("days", 6), "*").statusCode(400);
        choose(Map.of("days", 30, "weeks", 2), "*").statusCode(400);
    }

    @Test
    void needsTheRoleToWrite() {
        connection.asking(stage.token("ingestion:read")).contentType("application/json").header("If-Match", "*")
                .body(Map.of("days", 30)).put("/retention").then().statusCode(403);
    }

    @Test
    void deletesWhatIsOlderAndReadsNoneOfItAgain() {
        Instant limit = Instant.now().minus(Duration.ofDays(31));
        assertThat(AGED).allSatisfy(list -> assertThat(before(list, limit)).as(list).isPositive());

        choose(Map.of("days", 30), "*").statusCode(200);
        Eventually.holds(PATIENCE, () -> AGED.stream().allMatch(list -> before(list, limit) == 0), () -> "there is still more");
        stage.azure().journal().reset();
        List.of("commits", "pushes", "builds", "pull-requests", "test-runs", "releases", "environments", "work-items")
                .forEach(stream -> connection.asking().post("/sync/" + stream + "/reset").then().statusCode(202));
        connection.refresh();

        assertThat(AGED).allSatisfy(list -> assertThat(before(list, limit)).as(list).isZero());
        assertThat(connection.all("/builds")).isNotEmpty();
        assertThat(startsOfWindows()).isNotEmpty().allSatisfy(start -> assertThat(start).isAfter(limit.minus(A_DAY)));
    }

    /** From when on builds were asked for. */
    private List<Instant> startsOfWindows() {
        return stage.azure().journal().entries(entry -> entry.organization().equals(connection.organization())
                && entry.path().endsWith("/_apis/build/builds")).stream()
                .map(entry -> START.matcher(URLDecoder.decode(entry.query(), UTF_8))).filter(Matcher::find)
                .map(start -> Instant.parse(start.group(1))).toList();
    }

    private static int before(String list, Instant limit) {
        List<Object> items = connection.asking().queryParam("to", limit.toString()).queryParam("limit", 500).get(list).then()
                .statusCode(200).extract().path("items");
        return items.size();
    }

    private static ValidatableResponse choose(Map<String, Object> choice, String ifMatch) {
        var request = connection.asking().contentType("application/json").body(choice);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/retention").then();
    }
}
