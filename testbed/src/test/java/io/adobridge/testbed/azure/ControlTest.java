package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

class ControlTest {
    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void takesInAnOrganisationIssuesATokenAndLetsItExpire() {
        assertThat(send("POST", "organizations", "{'name':'contoso','seed':7,'sizes':'M','anchor':'2026-11-20T00:00:00Z'}")
                .statusCode())
                .isEqualTo(201);
        JsonNode issued = json(send("POST", "tokens",
                "{'scopes':['vso.project'],'organizations':['contoso'],'identity':'Ada','expiresAt':'2027-01-01T00:00:00Z'}"));
        String token = issued.get("token").asText();
        assertThat(projects(token)).isEqualTo(200);
        assertThat(send("POST", "tokens/" + issued.get("id").asText() + "/expire", "").statusCode()).isEqualTo(204);
        assertThat(projects(token)).isEqualTo(302);
        assertThat(send("PATCH", "organizations/contoso/policy", "{'signIn':'PAGE'}").statusCode()).isEqualTo(200);
        assertThat(projects(token)).isEqualTo(203);
        assertThat(send("DELETE", "organizations/contoso", "").statusCode()).isEqualTo(204);
        assertThat(projects(token)).isEqualTo(404);
    }

    @Test
    void neverShowsATokenAgain() {
        String token = json(send("POST", "tokens", "{}")).get("token").asText();
        assertThat(send("GET", "", "").body() + send("GET", "tokens", "").body()).doesNotContain(token).contains("app_token");
        send("POST", "tokens", "{'token':'chosen-by-me'}");
        assertThat(send("POST", "tokens/expire", "{'token':'chosen-by-me'}").body()).contains("expiresAt")
                .doesNotContain("chosen-by-me");
    }

    @Test
    void setsListsAndTakesBackFaults() {
        send("POST", "organizations", "{'name':'contoso'}");
        send("POST", "tokens", "{'token':'pat'}");
        JsonNode fault = json(send("POST", "faults",
                "{'when':{'path':'/projects','count':1},'effect':{'type':'throttled','seconds':9}}"));
        assertThat(projects("pat")).isEqualTo(429);
        assertThat(projects("pat")).isEqualTo(200);
        JsonNode listed = json(send("GET", "faults", "")).at("/value/0");
        assertThat(listed.get("hits").asInt()).isEqualTo(1);
        assertThat(listed.at("/effect/headers/Retry-After").asText()).isEqualTo("9");
        assertThat(send("DELETE", "faults/" + fault.get("id").asText(), "").statusCode()).isEqualTo(204);
        assertThat(json(send("GET", "faults", "")).get("value")).isEmpty();
    }

    @Test
    void knowsEveryEffectByItsType() {
        for (String type : new String[] { "answer", "unavailable", "noContent", "signIn", "headers", "retryAfter", "truncate",
                "slow",
                "drop", "delay", "expireToken", "byteOrderMark", "emptyPage" })
            assertThat(send("POST", "faults", "{'effect':{'type':'" + type + "'}}").statusCode()).as(type).isEqualTo(201);
        assertThat(json(send("GET", "faults", "")).get("value")).hasSize(13);
    }

    @Test
    void movesTheClockAndSetsTheLimiter() {
        assertThat(json(send("PUT", "clock", "{'now':'2026-11-20T12:00:00Z','advance':'PT5M'}")).get("now").asText())
                .isEqualTo("2026-11-20T12:05:00Z");
        assertThat(json(send("PUT", "limiter", "{'budget':10,'read':1,'costs':{'.*wiql.*':5}}")).get("budget").asDouble())
                .isEqualTo(10);
        assertThat(simulator.limiter().settings().read()).isEqualTo(1);
        assertThat(send("DELETE", "clock", "").statusCode()).isEqualTo(200);
    }

    @Test
    void showsTheJournalAndForgetsIt() {
        send("POST", "organizations", "{'name':'contoso'}");
        send("POST", "tokens", "{'token':'pat'}");
        projects("pat");
        projects("unknown");
        JsonNode journal = json(send("GET", "journal?area=projects&limit=1", ""));
        assertThat(journal.get("calls").asInt()).isEqualTo(2);
        assertThat(journal.at("/areas/projects").asInt()).isEqualTo(2);
        assertThat(journal.get("entries")).hasSize(1);
        assertThat(journal.at("/entries/0/status").asInt()).isEqualTo(302);
        assertThat(json(send("GET", "journal?area=git", "")).get("calls").asInt()).isZero();
        send("DELETE", "journal", "");
        assertThat(json(send("GET", "journal", "")).get("calls").asInt()).isZero();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(send("POST", "organizations", "{'nam':'contoso'}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "organizations", "{'name':'con/toso'}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "organizations", "{'name':'c','sizes':'XXL'}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "faults", "{'effect':{'type':'flood'}}").statusCode()).isEqualTo(400);
        assertThat(send("POST", "faults", "{'when':{'path':'('},'effect':{'type':'drop'}}").statusCode()).isEqualTo(400);
        assertThat(send("PUT", "clock", "{'now':'yesterday'}").statusCode()).isEqualTo(400);
        assertThat(send("DELETE", "faults/77", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "nothing", "").statusCode()).isEqualTo(404);
    }

    @CanIgnoreReturnValue
    private int projects(String token) {
        return client.get("/contoso/_apis/projects", token).statusCode();
    }

    @CanIgnoreReturnValue
    private HttpResponse<String> send(String method, String path, String body) {
        return client.send(method, "/_control/" + path, body.replace('\'', '"'));
    }
}
