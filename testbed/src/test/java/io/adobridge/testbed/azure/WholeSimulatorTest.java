package io.adobridge.testbed.azure;

import static io.adobridge.testbed.azure.SimulatorClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.testbed.azure.front.OrganizationSpec;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.limit.LimiterSettings;

/** A department's organisation through the door, as an integration reads it. */
class WholeSimulatorTest {
    private static final OrganizationSpec DEPARTMENT = OrganizationSpec.named("contoso").withSizes(Sizes.M)
            .withAnchor(Instant.parse("2026-11-20T00:00:00Z"));

    private final AzureDevOpsSimulator simulator = AzureDevOpsSimulator.start(0);
    private final SimulatorClient client = new SimulatorClient(simulator.servicesRoot());
    private final String token = simulator.token("contoso", "app_token");

    @BeforeEach
    void takeInADepartment() {
        simulator.organization(DEPARTMENT);
        simulator.limiter(LimiterSettings.UNLIMITED);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsEveryBuildOfAProjectOnceByItsPages() {
        Set<Integer> ids = new HashSet<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            HttpResponse<String> page = get("Fabrikam/_apis/build/builds?$top=500&queryOrder=finishTimeDescending"
                    + next.filter(given -> !given.isEmpty()).map(given -> "&continuationToken=" + given).orElse(""));
            for (JsonNode build : json(page).get("value"))
                assertThat(ids.add(build.get("id").asInt())).isTrue();
            next = page.headers().firstValue("x-ms-continuationtoken");
        }
        assertThat(ids).hasSizeGreaterThan(500);
    }

    @Test
    void answersTheSameAfterARestart() {
        String before = get("Fabrikam/_apis/git/pullrequests?searchCriteria.status=all&$top=50").body();
        try (var another = AzureDevOpsSimulator.start(0)) {
            another.organization(DEPARTMENT);
            String after = new SimulatorClient(another.servicesRoot()).get(
                    "/contoso/Fabrikam/_apis/git/pullrequests?searchCriteria.status=all&$top=50",
                    another.token("contoso", "app_token")).body();
            assertThat(after.replace(another.servicesRoot().toString(), ""))
                    .isEqualTo(before.replace(simulator.servicesRoot().toString(), ""));
        }
    }

    @Test
    void readsEnumerationsByNumberAsMicrosoftsClientsSendThem() {
        String byName = get("Fabrikam/_apis/build/builds?$top=20&queryOrder=queueTimeAscending&resultFilter=failed").body();
        assertThat(get("Fabrikam/_apis/build/builds?$top=20&queryOrder=5&resultFilter=8").body()).isEqualTo(byName);
        assertThat(json(get("Fabrikam/_apis/build/builds?$top=20&resultFilter=8")).get("value")).isNotEmpty()
                .allMatch(build -> build.get("result").asText().equals("failed"));
    }

    private HttpResponse<String> get(String resource) {
        return client.get("/contoso/" + resource, token);
    }
}
