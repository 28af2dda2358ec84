package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.replay.Recordings;

class ReplayTest {
    private static final String RECORDED = """
            [
            {"method":"GET","url":"https://dev.azure.com/fabrikam/_apis/operations/1","status":200,
             "headers":{"content-type":"application/json; charset=utf-8; api-version=5.0"},"body":{"status":"queued"}},
            {"method":"GET","url":"https://dev.azure.com/fabrikam/_apis/operations/1","status":200,
             "headers":{"content-type":"application/json; charset=utf-8"},"body":{"status":"succeeded",
             "url":"https://dev.azure.com/fabrikam/_apis/operations/1"}},
            {"method":"GET","url":"https://fabrikam.visualstudio.com/My%20Project/_apis/build/builds?$top=1&api-version=5.0","status":200,
             "headers":{"content-type":"application/json","x-ms-continuationtoken":"7"},"body":{"count":1}},
            {"method":"GET","url":"https://fabrikam.visualstudio.com/My%20Project/_apis/build/builds?$top=2&api-version=5.0","status":200,
             "headers":{"content-type":"application/json"},"body":{"count":2}},
            {"method":"DELETE","url":"https://vssps.dev.azure.com/fabrikam/_apis/graph/users/x","status":204,"headers":{},"body":null},
            {"method":"OPTIONS","url":"https://dev.azure.com/fabrikam/_apis","status":503,
             "headers":{"content-type":"application/json"},"body":"\\uFEFF{\\"message\\":\\"TF24668\\"}"}
            ]""";

    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());
    private final String token = simulator.token("contoso", "app_token");

    @BeforeEach
    void replayAsContoso(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("recorded.json"), RECORDED);
        simulator.organization(OrganizationSpec.named("contoso"), Recordings.read(List.of(file)));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void givesTheAnswersOfOneUrlInTheirOrderAndRepeatsTheLast() {
        assertThat(operation()).contains("queued");
        assertThat(operation()).contains("succeeded");
        assertThat(operation()).contains("succeeded");
    }

    @Test
    void leadsBackToTheSimulator() {
        operation();
        assertThat(operation()).contains(simulator.servicesRoot() + "/dev.azure.com/contoso/_apis/operations/1");
    }

    @Test
    void tellsQueriesApartWhateverTheVersion() {
        HttpResponse<String> one = client.get("/contoso/My%20Project/_apis/build/builds?api-version=6.0&%24top=1", token);
        assertThat(json(one).get("count").asInt()).isEqualTo(1);
        assertThat(one.headers().firstValue("x-ms-continuationtoken")).contains("7");
        assertThat(json(client.get("/contoso/My%20Project/_apis/build/builds?$top=2", token)).get("count").asInt())
                .isEqualTo(2);
    }

    @Test
    void replaysWhatEveryOrganisationAnswersToo() {
        HttpResponse<String> stopped = client.send("OPTIONS", "/contoso/_apis", "", "Authorization",
                SimulatorClient.basic(token));
        assertThat(stopped.statusCode()).isEqualTo(503);
        assertThat(stopped.body()).startsWith("\uFEFF{");
        assertThat(client.get("/contoso/_apis/connectionData", token).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsHostsAndTokensApart() {
        assertThat(client.send("DELETE", "/vssps.dev.azure.com/contoso/_apis/graph/users/x?api-version=5.1-preview", "",
                "Authorization", SimulatorClient.basic(token)).statusCode()).isEqualTo(204);
        assertThat(client.get("/contoso/_apis/operations/2", token).statusCode()).isEqualTo(404);
        assertThat(client.get("/contoso/_apis/operations/1", "unknown").statusCode()).isEqualTo(302);
    }

    @CanIgnoreReturnValue
    private String operation() {
        return client.get("/contoso/_apis/operations/1", token).body();
    }
}
