package io.adobridge.ingestion.whole;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.ingestion.stage.Connected;
import io.adobridge.ingestion.stage.Stage;
import io.adobridge.ingestion.stage.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** What all lists have in common: how they are asked for changes, and in which form they answer. */
@QuarkusTest
@TestProfile(Lively.class)
@WithTestResource(StageResource.class)
class ListsTest {

    /** Read as a whole each time, short, and without a date of change at Azure DevOps. */
    private static final Set<String> UNDATED = Set.of("areas-and-iterations", "boards", "environments", "processes", "projects",
            "repositories", "teams", "users", "work-item-types", "deleted-work-items", "sync/reconciliation");

    private static Connected connection;

    Stage stage;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void syncOnce() {
        if (connection == null) {
            connection = stage.connect(stage.organization()).awaitCurrent();
        }
    }

    @Test
    void canBeAskedForWhatHasChanged() {
        Set<String> without = new TreeSet<>(lists().keySet());
        without.removeIf(list -> lists().get(list).contains("changedSince"));

        assertThat(without).isSubsetOf(UNDATED);
        assertThat(lists().keySet()).hasSizeGreaterThan(30).containsAll(UNDATED);
    }

    @Test
    void tellWhatHasChangedAndNothingElse() {
        Instant future = Instant.now().plus(Duration.ofDays(1));
        Instant past = Instant.now().minus(Duration.ofDays(3650));

        assertThat(lists()).allSatisfy((list, parameters) -> {
            if (parameters.contains("changedSince")) {
                assertThat(items(list, "changedSince=" + future)).as(list).isEmpty();
                boolean mayBeEmpty = items(list, "limit=1").isEmpty();
                assertThat(items(list, "changedSince=" + past + "&limit=1")).as(list).hasSize(mayBeEmpty ? 0 : 1);
            }
        });
    }

    @Test
    void tellTheLinksOfAProject() {
        List<String> projects = connection.all("/projects").stream().map(project -> project.get("id").toString()).toList();

        for (String list : List.of("/work-item-links", "/work-item-artifacts")) {
            int all = connection.all(list).size();
            int apart = projects.stream().mapToInt(project -> connection.all(list + "?project=" + project).size()).sum();
            assertThat(apart).as(list).isGreaterThanOrEqualTo(all).isPositive();
            assertThat(connection.all(list + "?project=" + connection.id())).isEmpty();
        }
    }

    @Test
    void answerAsAPageUnlessLinesAreAskedFor() throws Exception {
        assertThat(type(null)).startsWith("application/json");
        assertThat(type("*/*")).startsWith("application/json");
        assertThat(type("application/*")).startsWith("application/json");
        assertThat(type("application/json, application/x-ndjson;q=0.5")).startsWith("application/json");
        assertThat(type("application/x-ndjson")).startsWith("application/x-ndjson");
        assertThat(type("application/x-ndjson, application/json;q=0.5")).startsWith("application/x-ndjson");
    }

    private String type(String accept) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(service.resolve("/api/v1/connections/" + connection.id() + "/builds"))
                .header("Authorization", "Bearer " + stage.token("ingestion:read"));
        if (accept != null) {
            request.header("Accept", accept);
        }
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    private static List<Object> items(String list, String query) {
        return connection.asking().get("/" + list + "?" + query).then().statusCode(200).extract().jsonPath().getList("items");
    }

    /** The lists of a connection, each with the names of its parameters. */
    private static Map<String, String> lists() {
        JsonPath api = given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = api.getMap("paths");
        String prefix = "/api/v1/connections/{connection}/";
        return paths.entrySet().stream().filter(path -> path.getKey().startsWith(prefix))
                .filter(path -> !path.getKey().substring(prefix.length()).contains("{"))
                .filter(path -> String.valueOf(path.getValue().get("get")).contains("name=cursor"))
                .collect(Collectors.toMap(path -> path.getKey().substring(prefix.length()),
                        path -> path.getValue().get("get").get("parameters").toString()));
    }
}
