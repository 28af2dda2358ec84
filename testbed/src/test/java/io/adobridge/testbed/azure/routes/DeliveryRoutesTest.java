package io.adobridge.testbed.azure.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.SimulatorClient;

class DeliveryRoutesTest {
    private static final Example EXAMPLE = new Example();

    @AfterAll
    static void close() {
        EXAMPLE.close();
    }

    private static List<JsonNode> all(String host, String path) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> token = Optional.of("");
        while (token.isPresent()) {
            HttpResponse<String> answer = EXAMPLE.at(host, "GET",
                    path + (token.get().isEmpty() ? "" : "&continuationToken=" + token.get()), "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            SimulatorClient.json(answer).path("value").forEach(all::add);
            token = answer.headers().firstValue("x-ms-continuationtoken");
        }
        return all;
    }

    @Test
    void releasesAreOnTheirOwnHostAndDeployBuildsThatExist() {
        assertThat(EXAMPLE.answer("GET", "Fabrikam/_apis/release/releases", "").statusCode()).isEqualTo(404);
        List<JsonNode> releases = all("vsrm.dev.azure.com", "Fabrikam/_apis/release/releases?$expand=environments,artifacts");
        assertThat(releases).hasSizeGreaterThan(20).allSatisfy(release -> {
            assertThat(release.path("environments")).hasSize(3);
            String build = release.path("artifacts").get(0).path("definitionReference").path("version").path("id").asText();
            assertThat(EXAMPLE.world().builds().find(Integer.parseInt(build))).isPresent();
        });
        JsonNode window = SimulatorClient.json(EXAMPLE.at("vsrm.dev.azure.com", "GET", "Fabrikam/_apis/release/releases"
                + "?minCreatedTime=2026-11-10T00:00:00Z&queryOrder=ascending&$top=100", ""));
        assertThat(window.path("value").findValuesAsText("createdOn")).isSorted();
    }

    @Test
    void everyStartedStageIsADeployment() {
        List<JsonNode> deployments = all("vsrm.dev.azure.com", "Fabrikam/_apis/release/deployments?$top=100");
        assertThat(deployments.stream().map(deployment -> deployment.path("id").asInt())).doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        assertThat(deployments).extracting(deployment -> deployment.path("deploymentStatus").asText()).contains("succeeded",
                "failed");
    }

    @Test
    void environmentsKnowWhatWasDeployedNewestFirst() {
        JsonNode environments = EXAMPLE.get("Fabrikam/_apis/distributedtask/environments").path("value");
        assertThat(environments.findValuesAsText("name")).contains("staging", "production");
        String records = "Fabrikam/_apis/distributedtask/environments/" + environments.get(1).path("id").asInt()
                + "/environmentdeploymentrecords?";
        assertThat(EXAMPLE.get(records).path("count").asInt()).isEqualTo(25);
        List<JsonNode> all = all("dev.azure.com", records + "top=100");
        assertThat(all.stream().map(line -> line.path("owner").path("id").asInt())).doesNotHaveDuplicates()
                .isSortedAccordingTo((a, b) -> b - a);
        assertThat(all).allMatch(line -> line.path("stageName").asText().equals("Deploy_Production"));
    }

    @Test
    void testRunsAreAskedForByTheWeek() {
        String runs = "Fabrikam/_apis/test/runs?minLastUpdatedDate=";
        assertThat(EXAMPLE.refused("GET", runs + "2026-11-01&maxLastUpdatedDate=2026-11-15", "").status()).isEqualTo(400);
        List<JsonNode> week = all("dev.azure.com", runs + "2026-11-10&maxLastUpdatedDate=2026-11-17&$top=20");
        assertThat(week).hasSizeGreaterThan(20).allSatisfy(run -> assertThat(run.path("passedTests").asInt())
                .isLessThanOrEqualTo(run.path("totalTests").asInt()));
        String build = week.get(0).path("build").path("id").asText();
        JsonNode coverage = SimulatorClient.json(EXAMPLE.at("vstmr.dev.azure.com", "GET",
                "Fabrikam/_apis/testresults/codecoverage?buildId=" + build, "")).path("coverageData").get(0)
                .path("coverageStats");
        assertThat(coverage.get(0).path("covered").asInt()).isPositive().isLessThan(coverage.get(0).path("total").asInt());
        assertThat(EXAMPLE.get("Fabrikam/_apis/test/runs?buildUri=vstfs:///Build/Build/" + build).path("count").asInt())
                .isOne();
    }

    @Test
    void onlyOneProjectHasChangesets() {
        assertThat(EXAMPLE.get("Fabrikam/_apis/tfvc/changesets").path("count").asInt()).isZero();
        JsonNode first = EXAMPLE.get("Contoso%20Retail/_apis/tfvc/changesets?$orderby=id%20asc&$top=10").path("value");
        assertThat(first).extracting(changeset -> changeset.path("changesetId").asInt()).startsWith(1, 2, 3).hasSize(10);
        String from = first.get(4).path("createdDate").asText();
        assertThat(EXAMPLE.get("Contoso%20Retail/_apis/tfvc/changesets?$orderby=id%20asc&searchCriteria.fromDate=" + from)
                .path("value").get(0).path("changesetId").asInt()).isEqualTo(5);
        assertThat(EXAMPLE.get("_apis/tfvc/changesets/5/changes").path("value")).isNotEmpty();
    }

    @Test
    void peopleAreKnownToTheGraph() {
        List<JsonNode> users = all("vssps.dev.azure.com", "_apis/graph/users?");
        assertThat(users).hasSize(20);
        String descriptor = users.get(0).path("descriptor").asText();
        assertThat(SimulatorClient.json(EXAMPLE.at("vssps.dev.azure.com", "GET", "_apis/graph/storagekeys/" + descriptor, ""))
                .path("value")).isEqualTo(users.get(0).path("originId"));
    }

    @Test
    void subscriptionsAreKeptWithoutShowingTheirPassword() {
        JsonNode created = EXAMPLE.post("_apis/hooks/subscriptions", """
                {"publisherId":"tfs","eventType":"git.push","consumerId":"webHooks","consumerActionId":"httpRequest",
                 "publisherInputs":{"projectId":"x"},
                 "consumerInputs":{"url":"https://hook.example","basicAuthPassword":"hush"}}""");
        String one = "_apis/hooks/subscriptions/" + created.path("id").asText();
        assertThat(EXAMPLE.answer("GET", one, "").body()).doesNotContain("hush").contains("https://hook.example");
        assertThat(EXAMPLE.get("_apis/hooks/subscriptions?publisherId=tfs&eventType=git.push").path("count").asInt()).isOne();
        var kept = EXAMPLE.world().subscriptions().find(created.path("id").asText()).orElseThrow();
        EXAMPLE.world().subscriptions().status(kept, "disabledBySystem");
        assertThat(EXAMPLE.refused("PUT", one, created.toString()).status()).isEqualTo(400);
        assertThat(EXAMPLE.answer("DELETE", one, "").statusCode()).isEqualTo(204);
        assertThat(EXAMPLE.answer("GET", one, "").statusCode()).isEqualTo(404);
    }

    @Test
    void plansHearHowTasksEnded() {
        String plan = "Fabrikam/_apis/distributedtask/hubs/checks/plans/p-1/";
        HttpResponse<String> answer = EXAMPLE.answer("POST", plan + "events",
                "{\"name\":\"TaskCompleted\",\"taskId\":\"t\",\"jobId\":\"j\",\"result\":\"succeeded\"}");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(EXAMPLE.world().taskCallbacks().events()).filteredOn(event -> event.plan().equals("p-1")).singleElement()
                .matches(event -> event.body().path("result").asText().equals("succeeded"));
        int log = EXAMPLE.post(plan + "logs", "{\"path\":\"logs\\\\x\"}").path("id").asInt();
        EXAMPLE.post(plan + "logs/" + log, "the gate is open");
        assertThat(EXAMPLE.world().taskCallbacks().logs()).containsEntry(log, "the gate is open");
        EXAMPLE.patch(plan + "timelines/t/records", "{\"count\":1,\"value\":[{\"id\":\"r\",\"state\":\"completed\"}]}");
        assertThat(EXAMPLE.world().taskCallbacks().records()).anyMatch(line -> line.path("id").asText().equals("r"));
    }

    @Test
    void timelinesShowWhatWasSentAndWhichTasksHaveEnded() {
        String plan = "Fabrikam/_apis/distributedtask/hubs/checks/plans/p-2/";
        int log = EXAMPLE.post(plan + "logs", "{\"path\":\"logs\\\\y\"}").path("id").asInt();
        EXAMPLE.post(plan + "logs/" + log, "one\ntwo\n");
        EXAMPLE.patch(plan + "timelines/t-2/records",
                "{\"count\":1,\"value\":[{\"id\":\"task-2\",\"currentOperation\":\"waiting\",\"log\":{\"id\":" + log + "}}]}");
        var unused = EXAMPLE.answer("POST", plan + "events",
                "{\"name\":\"TaskCompleted\",\"taskId\":\"task-2\",\"result\":\"failed\"}");

        JsonNode record = EXAMPLE.get(plan + "timelines/t-2/records").path("value").get(0);
        assertThat(record.path("currentOperation").asText()).isEqualTo("waiting");
        assertThat(record.path("result").asText()).isEqualTo("failed");
        assertThat(EXAMPLE.get(plan + "logs/" + log).path("value")).extracting(JsonNode::asText).containsExactly("one", "two");
    }
}
