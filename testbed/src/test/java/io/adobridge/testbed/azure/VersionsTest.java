package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.TokenSpec;

class VersionsTest {
    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());
    private final String token = simulator.token(TokenSpec.of("", "app_token").withOrganizations());

    @BeforeEach
    void takeInServicesAndServers() {
        simulator.organization(OrganizationSpec.named("contoso"));
        simulator.organization(OrganizationSpec.named("Server2019").withKind(HostKind.SERVER_2019));
        simulator.organization(OrganizationSpec.named("Server2020").withKind(HostKind.SERVER_2020));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void namesTheVersionInTheContentType() {
        assertThat(type(client.get("/contoso/_apis/projects?api-version=6.0", token)))
                .isEqualTo("application/json; charset=utf-8; api-version=6.0");
        assertThat(type(client.get("/contoso/_apis/projects", token, "Accept", "application/json;api-version=7.0")))
                .isEqualTo("application/json; charset=utf-8; api-version=7.0");
    }

    @Test
    void refusesAPreviewWithoutItsFlag() {
        String comments = "/contoso/p/_apis/wit/workItems/7/comments?api-version=7.1";
        HttpResponse<String> refused = client.get(comments, token);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("typeKey").asText()).isEqualTo("VssInvalidPreviewVersionException");
        assertThat(client.get(comments + "-preview.4", token).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAVersionThatTheServerIsTooOldFor() {
        HttpResponse<String> refused = client.get("/tfs/Server2020/_apis/projects?api-version=7.1", token);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("typeKey").asText()).isEqualTo("VssVersionOutOfRangeException");
        assertThat(json(refused).get("message").asText())
                .isEqualTo("The requested REST API version of 7.1 is out of range for this"
                        + " server. The latest REST API version this server supports is 6.0.");
        assertThat(client.get("/tfs/Server2020/_apis/projects?api-version=6.0", token).statusCode()).isEqualTo(200);
    }

    @Test
    void wantsAVersionOnWrites() {
        HttpResponse<String> refused = client.send("PATCH", "/contoso/_apis/wit/workItems/1", "[]", "Authorization",
                SimulatorClient.basic(token));
        assertThat(json(refused).get("typeKey").asText()).isEqualTo("VssVersionNotSpecifiedException");
    }

    @Test
    void hasAllAreasOfAServerOnOneHostButNotThoseItLacks() {
        assertThat(client.get("/tfs/Server2020/p/_apis/release/releases?api-version=6.0", token).statusCode()).isEqualTo(200);
        assertThat(client.get("/tfs/Server2020/_apis/graph/users?api-version=6.0-preview", token).statusCode()).isEqualTo(404);
        assertThat(client.get("/vssps.dev.azure.com/contoso/_apis/graph/users?api-version=7.1-preview.1", token).statusCode())
                .isEqualTo(200);
        assertThat(client.get("/contoso/p/_apis/release/releases?api-version=7.1", token).statusCode()).isEqualTo(404);
    }

    @Test
    void lacksOnAServerWhatCameLater() {
        assertThat(client.get("/tfs/Server2019/p/_apis/pipelines/1/runs", token).statusCode()).isEqualTo(404);
        assertThat(client.get("/tfs/Server2020/p/_apis/pipelines/1/runs", token).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsServicesAndServersUnderTheirOwnPaths() {
        assertThat(client.get("/Server2020/_apis/projects", token).statusCode()).isEqualTo(404);
        assertThat(client.get("/tfs/contoso/_apis/projects", token).statusCode()).isEqualTo(404);
    }

    @Test
    void listsItsResourcesUpToTheVersionOfTheServer() {
        JsonNode git = json(client.send("OPTIONS", "/contoso/_apis/git", "")).get("value");
        assertThat(git.findValuesAsText("maxVersion")).contains("7.2");
        JsonNode all = json(client.send("OPTIONS", "/tfs/Server2019/_apis", "", "Authorization", SimulatorClient.basic(token)))
                .get("value");
        assertThat(all.findValuesAsText("maxVersion")).contains("5.0").allMatch(version -> version.compareTo("5.0") <= 0);
        assertThat(all.findValuesAsText("resourceName")).contains("releases", "repositories").doesNotContain("runs");
    }

    @Test
    void saysWhereItsAreasAre() {
        JsonNode areas = json(client.get("/dev.azure.com/contoso/_apis/ResourceAreas", token)).get("value");
        assertThat(areas.findValuesAsText("locationUrl"))
                .contains(simulator.servicesRoot() + "/vsrm.dev.azure.com/contoso/")
                .allMatch(url -> url.startsWith(simulator.servicesRoot().toString()));
        assertThat(json(client.get("/tfs/Server2019/_apis/ResourceAreas", token)).get("value").isNull()).isTrue();
    }

    @Test
    void saysWhoAndWhereOneIs() {
        JsonNode hosted = json(client.get("/contoso/_apis/connectionData?api-version=7.1-preview", token));
        assertThat(hosted.get("deploymentType").asText()).isEqualTo("hosted");
        assertThat(hosted.at("/authorizedUser/providerDisplayName").asText()).isEqualTo("ADO Bridge");
        assertThat(json(client.get("/tfs/Server2019/_apis/connectionData", token)).get("deploymentType").asText())
                .isEqualTo("onPremises");
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElseThrow();
    }
}
