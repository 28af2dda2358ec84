package io.adobridge.reporting.checks;

import static io.restassured.RestAssured.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A job of Azure Pipelines whose check calls as the task "Invoke REST API" does, and what it is told. */
record PipelineJob(Bridge bridge, Map<String, String> headers) {

    /** What the jobs of the simulated organisation call with. */
    static final String TOKEN = "job-token-of-contoso-0123456789";

    static final String QUALITY_GATE = "/api/v1/checks/quality-gate";

    /** Lets the simulated organisation accept that token. */
    static void accepted(Bridge bridge) {
        bridge.simulator().bearers(token -> Optional.of(TokenSpec.of(Bridge.ORGANIZATION, "app_token"))
                .filter(any -> token.equals(TOKEN)));
    }

    static PipelineJob of(Bridge bridge) {
        Map<String, String> headers = new HashMap<>();
        headers.put("PlanUrl", "https://dev.azure.com/" + Bridge.ORGANIZATION + "/");
        headers.put("HubName", "checks");
        headers.put("AuthToken", TOKEN);
        List.of("ProjectId", "PlanId", "JobId", "TimelineId", "TaskInstanceId")
                .forEach(name -> headers.put(name, UUID.randomUUID().toString()));
        return new PipelineJob(bridge, headers);
    }

    PipelineJob with(String header, String value) {
        Map<String, String> others = new HashMap<>(headers);
        others.put(header, value);
        return new PipelineJob(bridge, others);
    }

    PipelineJob without(String header) {
        Map<String, String> others = new HashMap<>(headers);
        others.remove(header);
        return new PipelineJob(bridge, others);
    }

    ValidatableResponse ask(Reporter tool, String gate) {
        return ask(tool.source().toString(), Reporter.SECRET.reveal(), tool.url() + QUALITY_GATE, gate);
    }

    ValidatableResponse askNow(Reporter tool, String secret, String gate) {
        return ask(tool.source().toString(), secret, tool.url() + QUALITY_GATE + "/now", gate);
    }

    ValidatableResponse ask(String source, String secret, String address, String gate) {
        return given().auth().preemptive().basic(source, secret).contentType(ContentType.JSON).headers(headers).body(gate)
                .post(address).then();
    }

    String plan() {
        return header("PlanId");
    }

    private String header(String name) {
        return Objects.requireNonNull(headers.get(name));
    }

    /** The record of the task as people see it. */
    Map<String, Object> record() {
        List<Map<String, Object>> records = get("timelines/" + header("TimelineId") + "/records").getList("value");
        return records.isEmpty() ? Map.of() : records.get(0);
    }

    List<String> logLines() {
        Integer log = get("timelines/" + header("TimelineId") + "/records").get("value[0].log.id");
        return get("logs/" + log).getList("value");
    }

    /** How often the plan was told of an end. */
    long ends() {
        return bridge.simulator().journal().entries(call -> call.path().endsWith(plan() + "/events") && call.status() == 204)
                .size();
    }

    private JsonPath get(String path) {
        AzureView azure = bridge.azure();
        return given().auth().preemptive().basic("", azure.token())
                .get(azure.organization() + "/" + header("ProjectId") + "/_apis/distributedtask/hubs/checks/plans/" + plan()
                        + "/" + path + "?api-version=7.1")
                .then().statusCode(200).extract().jsonPath();
    }
}
