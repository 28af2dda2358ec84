package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.SimulatorClient;
import io.adobridge.testbed.azure.world.Analytics;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.TimelineRecord;

class AnalyticsRoutesTest {
    private static final Example EXAMPLE = new Example();
    private static final String SET = "Fabrikam/_odata/v4.0-preview/PipelineRunActivityResults";
    private static final String WEEK = "?$filter=PipelineRunCompletedDateSK%20ge%2020261101%20and%20"
            + "PipelineRunCompletedDateSK%20le%2020261107";
    private static final String COLUMNS = WEEK + "%20and%20PipelineRunOutcome%20eq%20'Succeed'"
            + "&$select=PipelineRunActivityResultSK,PipelineRunId,TaskDisplayName,TaskOutcome"
            + "&$expand=PipelineJob($select=FullJobName),PipelineTask($select=TaskDefinitionName)";

    @AfterAll
    static void close() {
        EXAMPLE.close();
    }

    @AfterEach
    void usual() {
        EXAMPLE.world().administration().analytics(Analytics.USUAL);
    }

    private static HttpResponse<String> ask(String query) {
        return EXAMPLE.at("analytics.dev.azure.com", "GET", SET + query, "");
    }

    private static List<JsonNode> pages(String query) {
        List<JsonNode> pages = new ArrayList<>();
        String next = query;
        while (!next.isEmpty()) {
            HttpResponse<String> answer = ask(next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode page = SimulatorClient.json(answer);
            pages.add(page);
            String link = page.path("@odata.nextLink").asText();
            next = link.isEmpty() ? "" : "?" + URI.create(link).getRawQuery();
        }
        return pages;
    }

    private static List<JsonNode> rows(List<JsonNode> pages) {
        List<JsonNode> rows = new ArrayList<>();
        pages.forEach(page -> page.path("value").forEach(rows::add));
        return rows;
    }

    @Test
    void tellsTheTasksOfTheLatestAttempts() {
        Map<Integer, List<JsonNode>> byBuild = rows(pages(COLUMNS)).stream()
                .collect(Collectors.groupingBy(row -> row.path("PipelineRunId").asInt()));

        assertThat(byBuild).isNotEmpty().allSatisfy((id, rows) -> {
            Build build = EXAMPLE.world().builds().find(id).orElseThrow();
            assertThat(build.result()).isEqualTo(Build.Result.SUCCEEDED);
            assertThat(rows).extracting(row -> row.path("TaskDisplayName").asText())
                    .containsExactlyElementsOf(latestTasks(build));
            assertThat(rows).extracting(row -> row.path("TaskOutcome").asText()).containsOnly("Succeeded");
            assertThat(rows).allSatisfy(row -> assertThat(row.path("PipelineJob").path("FullJobName").asText()).isNotEmpty());
        });
    }

    /** Those of the latest attempt of each stage. */
    private static List<String> latestTasks(Build build) {
        List<TimelineRecord> records = EXAMPLE.world().timelines().of(build).records();
        Map<String, Integer> latest = records.stream().filter(record -> record.type().equals("Job"))
                .collect(Collectors.toMap(TimelineRecord::identifier, TimelineRecord::attempt, Math::max));
        return records.stream().filter(record -> record.type().equals("Task"))
                .filter(task -> task.attempt() == latest.getOrDefault(job(task), 0)).map(TimelineRecord::name).toList();
    }

    private static String job(TimelineRecord task) {
        return task.identifier().replaceAll("\\.task\\d+$", ".__default");
    }

    @Test
    void leadsFromPageToPage() {
        List<JsonNode> whole = rows(pages(COLUMNS));
        EXAMPLE.world().administration().analytics(Analytics.USUAL.withPage(50));

        List<JsonNode> pages = pages(COLUMNS);

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(rows(pages)).isEqualTo(whole);
    }

    @Test
    void knowsABuildSomeMinutesAfterItHasEnded() {
        assertThat(rows(pages(WEEK))).isNotEmpty();
        EXAMPLE.world().administration().analytics(Analytics.USUAL.withLag(Duration.ofDays(300)));

        assertThat(rows(pages(WEEK))).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(ask("?$select=Attempt").statusCode()).isEqualTo(400);
        assertThat(ask("?$expand=Timeline").statusCode()).isEqualTo(400);
        assertThat(ask("?$filter=contains(TaskDisplayName,'a')").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesThoseWithoutThePermission() {
        EXAMPLE.world().administration().analytics(Analytics.USUAL.withPermitted(false));

        assertThat(ask(WEEK).statusCode()).isEqualTo(403);
        assertThat(ask(WEEK).body()).contains("VS403527");
    }
}
