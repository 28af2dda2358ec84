package io.adobridge.reporting.provisioning;

import static io.adobridge.reporting.support.Http.isProblem;
import static io.adobridge.testbed.sonarqube.Permission.ADMINISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.ReporterTest;
import io.adobridge.testbed.azure.fault.Effect;
import io.adobridge.testbed.azure.fault.When;
import io.adobridge.testbed.sonarqube.Permission;
import io.adobridge.testbed.sonarqube.SonarQubeStandIn;

/** What is not imported is told apart: what somebody has to mend, and what another try may find. */
@ReporterTest
@SuppressWarnings("NullAway.Init")
class ImportRefusalsTest {

    private static final Permission[] ALL = Permission.values();

    Bridge bridge;

    private final String key = "key-" + UUID.randomUUID();

    @AfterEach
    void mendEverything() {
        bridge.simulator().faults().clear();
    }

    @Test
    void tellsWhatSonarQubeRefuses() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, "squ_unknown").statusCode(200);
            project.bring().statusCode(422).body("type", endsWith("/sonarqube-token-refused"));
            project.set(sonar, sonar.token(ADMINISTER)).statusCode(200);
            project.bring().statusCode(422).body("type", endsWith("/sonarqube-permission-missing"));
            project.set(sonar, sonar.token(ALL)).statusCode(200);
            sonar.suspend();
            project.bring().statusCode(503).body("type", endsWith("/sonarqube-unavailable"));
            sonar.resume();
            project.bring().statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://sonar.example.org", "http://169.254.169.254", "http://[::ffff:169.254.169.254]",
            "http://localhost.example.org:9000" })
    void asksNoHostThatTheOperatorDoesNotAllow(String url) {
        Importing.into(bridge, bridge.connection()).put("{\"url\":\"" + url + "\",\"token\":\"squ_x\"}").statusCode(422)
                .body("type", endsWith("/host-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "ftp://localhost", "http://user:pass@localhost:9000", "http://localhost:9000/?x=1", "sonar",
            "http://localhost\\\\@evil.test", "http://[::1", "http://%zz", "http://localhost:0", "http://localhost:65536",
            "http://local_host", "http://localhost\\r\\nX-Other: 1", "" })
    void takesNoAddressThatIsNone(String url) {
        Importing.into(bridge, bridge.connection()).put("{\"url\":\"" + url + "\",\"token\":\"squ_x\"}").statusCode(400)
                .body("errors.field", equalTo(List.of("url")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "squ_x\\r\\nX-Other: 1", "squ x", "squ_\\u0000", "squ_ü", " " })
    void takesNoTokenThatWouldBeMoreThanOneHeader(String token) {
        Importing.into(bridge, bridge.connection()).put("{\"url\":\"http://localhost:9000\",\"token\":\"" + token + "\"}")
                .statusCode(400).body("errors.field", equalTo(List.of("token")));
    }

    @Test
    void importsOnlyRepositoriesThatAreInUse() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(ALL)).statusCode(200);

            project.bring("no-such-repository").statusCode(422).body("type", endsWith("/repository-not-found"));
            project.bring(bridge.azure().disabledRepository()).statusCode(422).body("type", endsWith("/repository-not-found"));

            assertThat(sonar.project(project.key())).isEmpty();
        }
    }

    @Test
    void leavesAKeyWhereItLeads() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(ALL)).statusCode(200);
            project.source().map(project.key(), "elsewhere").statusCode(201);

            project.bring().statusCode(409).body("type", endsWith("/project-key-taken"));

            assertThat(sonar.calls()).isEmpty();
        }
    }

    @Test
    void isForSonarQubeAlone() {
        String generic = bridge.people().owner().body("""
                {"name":"generic-%s","kind":"generic","connectionId":"%s"}""".formatted(key, bridge.connection()))
                .post("/api/v1/sources").then().statusCode(201).extract().path("id");

        bridge.people().owner().body("{\"url\":\"http://localhost:9000\",\"token\":\"squ_x\"}")
                .put("/api/v1/sources/" + generic + "/server").then().statusCode(422)
                .body("type", endsWith("/not-sonarqube"));
    }

    @Test
    void namesWhatIsWrongWithAnImport() {
        bridge.people().owner().body("{\"project\":\" \"}").put("/api/v1/sources/x/projects/" + key).then().statusCode(400)
                .body("errors.field", hasItem("repository"));
    }

    @Test
    void saysWhatToDoWhereTheTokenOfTheConnectionIsNotAccepted() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            String expiring = bridge.reportingToken();
            Importing expired = Importing.into(bridge, bridge.connect(expiring));
            Importing refused = Importing.into(bridge,
                    bridge.connect("a-token-that-nobody-has-ever-made-0123456789abcdef0123"));
            expired.set(sonar, sonar.token(ALL)).statusCode(200);
            refused.set(sonar, sonar.token(ALL)).statusCode(200);
            bridge.simulator().expire(expiring);

            expired.bring().statusCode(502).body("type", isProblem("azure-token-expired"))
                    .body("detail", containsString("PUT /api/v1/connections/" + expired.source().connection() + "/token"));
            refused.bring().statusCode(502).body("type", isProblem("azure-token-refused"))
                    .body("detail", containsString("PUT /api/v1/connections/" + refused.source().connection() + "/token"));

            assertThat(sonar.calls()).isEmpty();
        }
    }

    @Test
    void asksToTryAgainWhereAzureDevOpsIsAway() {
        try (SonarQubeStandIn sonar = SonarQubeStandIn.server()) {
            Importing project = Importing.into(bridge, bridge.connection());
            project.set(sonar, sonar.token(ALL)).statusCode(200);
            bridge.simulator().faults().add(When.path("/repositories/" + AzureView.DEMO), Effect.unavailable());

            project.bring().statusCode(503).header("Retry-After", notNullValue()).body("type", isProblem("azure-unavailable"));

            bridge.simulator().faults().clear();
            project.bring().statusCode(200);
        }
    }
}
