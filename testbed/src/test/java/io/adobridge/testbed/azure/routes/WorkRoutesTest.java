package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.SimulatorClient;

class WorkRoutesTest {
    private static final Example EXAMPLE = new Example();

    @AfterAll
    static void close() {
        EXAMPLE.close();
    }

    private static List<JsonNode> revisions(String path) {
        List<JsonNode> all = new ArrayList<>();
        JsonNode batch = EXAMPLE.get(path);
        batch.path("values").forEach(all::add);
        while (!batch.path("isLastBatch").asBoolean()) {
            batch = EXAMPLE.get(path + "&continuationToken=" + batch.path("continuationToken").asText());
            batch.path("values").forEach(all::add);
        }
        return all;
    }

    @Test
    void reportsEveryRevisionOnceInBatches() {
        List<JsonNode> all = revisions("_apis/wit/reporting/workitemrevisions?includeDeleted=true&$maxPageSize=700");
        assertThat(all).hasSize(4_000);
        assertThat(all.stream().map(revision -> revision.path("id").asInt() + "/" + revision.path("rev").asInt()))
                .doesNotHaveDuplicates();
        assertThat(all).noneMatch(revision -> revision.path("fields").has("System.Description"));
        assertThat(all.get(0).path("fields").path("System.ChangedBy").asText()).contains("@contoso.com>");
    }

    @Test
    void theRevisionsOfAllProjectsMakeUpTheOrganisation() {
        int organisation = revisions("_apis/wit/reporting/workitemrevisions?$maxPageSize=1000").size();
        int projects = revisions("Fabrikam/_apis/wit/reporting/workitemrevisions?$maxPageSize=1000").size()
                + revisions("Contoso%20Retail/_apis/wit/reporting/workitemrevisions?$maxPageSize=1000").size();
        assertThat(projects).isEqualTo(organisation).isLessThan(4_000);
    }

    @Test
    void aStartOrATokenButNotBoth() {
        assertThat(EXAMPLE.refused("GET",
                "_apis/wit/reporting/workitemrevisions?startDateTime=2026-11-01&continuationToken=5", "").status())
                .isEqualTo(400);
        List<JsonNode> late = revisions("_apis/wit/reporting/workitemrevisions?$maxPageSize=1000&fields=System.ChangedDate"
                + "&includeDeleted=true&continuationToken="
                + EXAMPLE.get("_apis/wit/reporting/workitemrevisions?startDateTime=2026-11-19T00:00:00Z&$maxPageSize=1")
                        .path("continuationToken").asText());
        assertThat(late).isNotEmpty().allMatch(
                revision -> revision.path("fields").path("System.ChangedDate").asText().compareTo("2026-11-19") >= 0);
    }

    @Test
    void refusesMoreThanTwoHundredIds() {
        String ids = IntStream.rangeClosed(1, 201).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(EXAMPLE.refused("POST", "_apis/wit/workitemsbatch", "{\"ids\":[" + ids + "]}")).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.message()).startsWith("VS403474");
        });
    }

    @Test
    void oneMissingItemFailsTheBatchUnlessItIsOmitted() {
        assertThat(EXAMPLE.refused("POST", "_apis/wit/workitemsbatch", "{\"ids\":[1,999999]}"))
                .extracting(Example.Refusal::status, Example.Refusal::typeKey)
                .containsExactly(404, "WorkItemUnauthorizedAccessException");
        JsonNode batch = EXAMPLE.post("_apis/wit/workitemsbatch",
                "{\"ids\":[1,999999,2],\"errorPolicy\":\"omit\",\"fields\":[\"System.Title\"]}").path("value");
        assertThat(batch).hasSize(3);
        assertThat(batch.get(1).isNull()).isTrue();
        assertThat(batch.get(2).path("fields")).hasSize(1);
    }

    @Test
    void queriesByFieldsAndDays() {
        JsonNode bugs = EXAMPLE.post("Fabrikam/_apis/wit/wiql", query("[System.TeamProject] = @project "
                + "AND [System.WorkItemType] = 'Bug' AND [System.ChangedDate] >= '2026-11-10' ORDER BY [System.Id] DESC"));
        List<Integer> ids = new ArrayList<>();
        bugs.path("workItems").forEach(item -> ids.add(item.path("id").asInt()));
        assertThat(ids).isNotEmpty().isSortedAccordingTo((a, b) -> b - a);
        JsonNode one = EXAMPLE.get("_apis/wit/workitems/" + ids.get(0)).path("fields");
        assertThat(one.path("System.WorkItemType").asText()).isEqualTo("Bug");
        assertThat(one.path("System.ChangedDate").asText()).isGreaterThanOrEqualTo("2026-11-10");
    }

    @Test
    void aTimeNeedsTimePrecision() {
        String query = query("[System.ChangedDate] > '2026-11-10T10:00:00Z'");
        assertThat(EXAMPLE.refused("POST", "_apis/wit/wiql", query).message()).contains("date precision");
        assertThat(EXAMPLE.post("_apis/wit/wiql?timePrecision=true", query).path("workItems")).isNotEmpty();
    }

    private static String query(String where) {
        return "{\"query\":\"SELECT [System.Id] FROM WorkItems WHERE " + where + "\"}";
    }

    @Test
    void buildsAreContinuedOnlyInTheOrderInWhichTheyBegan() {
        String path = "Fabrikam/_apis/build/builds?queryOrder=queueTimeAscending&$top=400";
        List<JsonNode> all = EXAMPLE.tokened(path);
        assertThat(all.stream().map(build -> build.path("id").asInt())).doesNotHaveDuplicates().isSorted();
        assertThat(all.size()).isEqualTo(
                EXAMPLE.get("Fabrikam/_apis/build/builds?queryOrder=queueTimeAscending&$top=9999").path("count").asInt());
        HttpResponse<String> first = EXAMPLE.answer("GET", path, "");
        String token = first.headers().firstValue("x-ms-continuationtoken").orElseThrow();
        assertThat(token).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(
                EXAMPLE.refused("GET", path.replace("queueTimeAscending", "startTimeAscending") + "&continuationToken=" + token,
                        "").status())
                .isEqualTo(400);
    }

    @Test
    void aTimelineIsThereMissingOrPurged() {
        List<JsonNode> builds = EXAMPLE.tokened("Fabrikam/_apis/build/builds?$top=5000");
        List<Integer> codes = builds.stream().map(build -> EXAMPLE.answer("GET",
                "Fabrikam/_apis/build/builds/" + build.path("id").asInt() + "/timeline", "").statusCode()).distinct().toList();
        assertThat(codes).containsExactlyInAnyOrder(200, 204, 404);
        HttpResponse<String> answer = EXAMPLE.answer("GET", "Fabrikam/_apis/build/builds?$top=1&resultFilter=succeeded", "");
        int id = SimulatorClient.json(answer).path("value").get(0).path("id").asInt();
        JsonNode record = EXAMPLE.get("Fabrikam/_apis/build/builds/" + id + "/timeline").path("records").get(0);
        assertThat(record.path("lastModified").asText()).isEqualTo("0001-01-01T00:00:00");
    }
}
