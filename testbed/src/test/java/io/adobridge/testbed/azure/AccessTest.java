package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.basic;
import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.adobridge.testbed.azure.front.AccessLevel;
import io.adobridge.testbed.azure.front.HostKind;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Organization;
import io.adobridge.testbed.azure.front.OrganizationPolicy;
import io.adobridge.testbed.azure.front.OrganizationPolicy.SignIn;
import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.TokenSpec;

class AccessTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String PROJECTS = "/dev.azure.com/contoso/_apis/projects?api-version=7.1";

    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0, SmallContent::open);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());
    private Organization contoso;

    @BeforeEach
    void takeInContoso() {
        contoso = simulator.organization(OrganizationSpec.named("contoso"));
        simulator.organization(OrganizationSpec.named("Collection").withKind(HostKind.SERVER_2022));
        simulator.clock().set(NOON);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void admitsATokenWithAnyUserName() {
        String token = simulator.token("contoso", "vso.project");
        assertThat(client.get(PROJECTS, token).statusCode()).isEqualTo(200);
        assertThat(client.get("/contoso/_apis/projects", token).statusCode()).isEqualTo(200);
        assertThat(client.get(PROJECTS, token + "=").statusCode()).isEqualTo(302);
    }

    @Test
    void sendsUnknownCallersToTheSignInPage() {
        HttpResponse<String> redirect = client.get(PROJECTS, "unknown");
        assertThat(redirect.statusCode()).isEqualTo(302);
        String location = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(location).contains("/contoso/_signin?realm=");
        HttpResponse<String> page = client.send("GET", location, "");
        assertThat(page.statusCode()).isEqualTo(203);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void showsTheSignInPageAtOnceWhereTheOrganisationDoesSo() {
        contoso.policy(OrganizationPolicy.DEFAULT.withSignIn(SignIn.PAGE));
        assertThat(client.get(PROJECTS, "unknown").statusCode()).isEqualTo(203);
    }

    @Test
    void answers401ToThoseWhoSuppressTheRedirect() {
        HttpResponse<String> refused = client.get(PROJECTS, "unknown", "X-TFS-FedAuthRedirect", "Suppress", "Accept",
                "application/json");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).get("typeKey").asText()).isEqualTo("UnauthorizedRequestException");
    }

    @Test
    void answers401ToAPatchOfAnUnknownCaller() {
        HttpResponse<String> refused = client.send("PATCH", "/dev.azure.com/contoso/_apis/wit/workItems/1?api-version=7.1",
                "[]",
                "Authorization", basic("unknown"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("TF400813");
    }

    @Test
    void answersForADisabledProjectAsIfItWereGone() {
        contoso.policy(OrganizationPolicy.DEFAULT.withDisabledProjects("Closed"));
        String token = simulator.token("contoso", "app_token");

        HttpResponse<String> refused = client.get("/dev.azure.com/contoso/Closed/_apis/git/repositories?api-version=7.1",
                token);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(json(refused).get("message").asText()).startsWith("TF200016").contains("Closed");
    }

    @Test
    void saysThatATokenHasExpired() {
        String token = simulator.token(TokenSpec.of("contoso", "vso.project").withExpiry(NOON.plusSeconds(60)));
        assertThat(client.get(PROJECTS, token).statusCode()).isEqualTo(200);
        simulator.clock().advance(Duration.ofMinutes(1));
        HttpResponse<String> refused = client.get(PROJECTS, token);
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("X-TFS-ServiceError").orElseThrow())
                .isEqualTo("Access%20Denied%3A%20The%20Personal%20Access%20Token%20used%20has%20expired.");
    }

    @Test
    void challengesUnknownCallersOfAServer() {
        HttpResponse<String> refused = client.get("/tfs/Collection/_apis/projects", "unknown");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(String.join(",", refused.headers().allValues("WWW-Authenticate"))).contains("Negotiate", "NTLM", "Basic");
    }

    @ParameterizedTest
    @CsvSource({ "vso.code_full,200", "vso.code_write,200", "vso.code,200", "vso.code_status,401", "vso.work,401",
            "app_token,200" })
    void honoursTheHierarchyOfScopes(String held, int status) {
        String token = simulator.token("contoso", held);
        assertThat(client.get("/dev.azure.com/contoso/_apis/git/repositories?api-version=7.1", token).statusCode())
                .isEqualTo(status);
    }

    @Test
    void answersAMissingScopeAsTheAreaDoes() {
        String token = simulator.token("contoso", "vso.work");
        assertThat(client.get("/dev.azure.com/contoso/p/_apis/build/builds?api-version=7.1", token).statusCode())
                .isEqualTo(403);
        contoso.policy(OrganizationPolicy.DEFAULT.withMissingScope(Map.of("git", 403)));
        assertThat(client.get("/dev.azure.com/contoso/p/_apis/git/repositories", token).statusCode()).isEqualTo(403);
        assertThat(client.get("/dev.azure.com/contoso/p/_apis/build/builds?api-version=7.1", token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesATokenOfAnotherOrganisation() {
        simulator.organization(OrganizationSpec.named("fabrikam"));
        assertThat(client.get(PROJECTS, simulator.token("fabrikam", "vso.project")).statusCode()).isEqualTo(302);
    }

    @Test
    void keepsStakeholdersFromRepositories() {
        String token = simulator
                .token(TokenSpec.of("contoso", "vso.code", "vso.project").withAccessLevel(AccessLevel.STAKEHOLDER));
        assertThat(client.get("/dev.azure.com/contoso/_apis/git/repositories", token).statusCode()).isEqualTo(403);
        assertThat(client.get(PROJECTS, token).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesPersonalTokensWhereThePolicyForbidsThem() {
        contoso.policy(OrganizationPolicy.DEFAULT.withPersonalTokensForbidden(true).withSignIn(SignIn.UNAUTHORIZED));
        HttpResponse<String> refused = client.get(PROJECTS, simulator.token("contoso", "vso.project"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("X-TFS-ServiceError").orElseThrow()).contains("policy");
    }

    @Test
    void refusesCallersFromBlockedNetworks() {
        contoso.policy(OrganizationPolicy.DEFAULT.withBlockedByNetwork(true));
        HttpResponse<String> refused = client.get(PROJECTS, simulator.token("contoso", "vso.project"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("VS403463");
    }

    @Test
    void admitsBearerTokensThatTheVerifierKnows() {
        simulator.bearers(token -> token.equals("good")
                ? Optional.of(TokenSpec.of("contoso", "app_token").withIdentity(Identity.named("Build Service")))
                : Optional.empty());
        HttpResponse<String> me = client.send("GET", "/dev.azure.com/contoso/_apis/connectionData", "", "Authorization",
                "Bearer good");
        assertThat(json(me).at("/authenticatedUser/providerDisplayName").asText()).isEqualTo("Build Service");
        assertThat(client.send("GET", PROJECTS, "", "Authorization", "Bearer bad").statusCode()).isEqualTo(302);
    }

    @Test
    void answers404ForAnOrganisationThatIsUnknownOrGone() {
        String token = simulator.token("contoso", "vso.project");
        assertThat(client.get("/dev.azure.com/nobody/_apis/projects", token).statusCode()).isEqualTo(404);
        simulator.remove("contoso");
        assertThat(client.get(PROJECTS, token).statusCode()).isEqualTo(404);
    }

    @Test
    void showsProfileAndAccountsToTokensForAllOrganisationsOnly() {
        String global = simulator.token(TokenSpec.of("contoso", "vso.profile").withOrganizations());
        assertThat(json(client.get("/app.vssps.visualstudio.com/_apis/accounts?api-version=7.1", global))
                .at("/value/0/accountName").asText())
                .isEqualTo("contoso");
        String local = simulator.token("contoso", "vso.profile");
        assertThat(client.get("/app.vssps.visualstudio.com/_apis/profile/profiles/me?api-version=7.1", local).statusCode())
                .isEqualTo(302);
    }
}
