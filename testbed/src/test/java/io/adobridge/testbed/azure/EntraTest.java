package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.adobridge.testbed.azure.entra.Application;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.TokenSpec;

class EntraTest {
    private static final String SCOPE = "499b84ac-1321-427f-aa17-267ca6975798%2F.default";

    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());

    @BeforeEach
    void registerAnApplication() {
        simulator.organization(OrganizationSpec.named("contoso"));
        simulator.clock().set(Instant.parse("2026-11-20T12:00:00Z"));
        simulator.entra().register(new Application("tenant-1", "app-1", "s3cret",
                TokenSpec.of("contoso", "app_token").withIdentity(Identity.named("Bridge Application"))));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void givesAnApplicationATokenThatAzureDevOpsAccepts() {
        String token = json(ask("tenant-1", "app-1", "s3cret", SCOPE)).get("access_token").asText();
        assertThat(json(connectionData(token)).at("/authenticatedUser/providerDisplayName").asText())
                .isEqualTo("Bridge Application");
    }

    @Test
    void letsTokensEndAfterAnHour() {
        String token = json(ask("tenant-1", "app-1", "s3cret", SCOPE)).get("access_token").asText();
        simulator.clock().advance(Duration.ofSeconds(3599));
        assertThat(connectionData(token).statusCode()).isEqualTo(302);
        String next = json(ask("tenant-1", "app-1", "s3cret", SCOPE)).get("access_token").asText();
        simulator.entra().endTokens();
        assertThat(connectionData(next).statusCode()).isEqualTo(302);
    }

    @Test
    void refusesWithTheCodesOfEntra() {
        assertThat(ask("tenant-2", "app-1", "s3cret", SCOPE).body()).contains("AADSTS90002");
        assertThat(ask("tenant-1", "app-2", "s3cret", SCOPE).body()).contains("AADSTS700016");
        assertThat(ask("tenant-1", "app-1", "s3cret", "openid").body()).contains("AADSTS70011");
        HttpResponse<String> wrong = ask("tenant-1", "app-1", "guess", SCOPE);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(json(wrong).get("error").asText()).isEqualTo("invalid_client");
        assertThat(wrong.body()).contains("AADSTS7000215");
    }

    @Test
    void registersApplicationsOverHttpWithoutShowingTheirSecrets() {
        HttpResponse<String> registered = client.send("POST", "/_control/applications",
                "{\"tenant\":\"t\",\"clientId\":\"c\",\"clientSecret\":\"hush\",\"organizations\":[\"contoso\"]}");
        assertThat(registered.statusCode()).isEqualTo(201);
        String token = json(ask("t", "c", "hush", SCOPE)).get("access_token").asText();
        assertThat(connectionData(token).statusCode()).isEqualTo(200);
        assertThat(client.send("GET", "/_control/applications", "").body()).contains("\"c\"").doesNotContain("hush", "s3cret");
        assertThat(client.send("POST", "/_control/applications", "{\"tenant\":\"t\"}").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> ask(String tenant, String clientId, String secret, String scope) {
        return client.send("POST", "/login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
                "grant_type=client_credentials&client_id=" + clientId + "&client_secret=" + secret + "&scope=" + scope,
                "Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> connectionData(String token) {
        return client.send("GET", "/contoso/_apis/connectionData", "", "Authorization", "Bearer " + token);
    }
}
