package io.adobridge.connection.observation;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ObservationTest extends StagedTest {

    @Inject
    StateCensus census;

    @Inject
    TokenCensus tokens;

    @Test
    void countsConnectionsByStateAndValidationsByOutcome() {
        expired(Stage.newName());

        run(census::count);

        assertThat(metrics()).containsPattern("adobridge_connection_state\\{[^}]*state=\"expired\"[^}]*} [1-9]")
                .containsPattern("adobridge_connection_state\\{[^}]*state=\"unreachable\"[^}]*} 0")
                .containsPattern("adobridge_connection_validation_seconds_count\\{[^}]*outcome=\"invalid\"[^}]*} [1-9]")
                .containsPattern(
                        "adobridge_azure_calls_seconds_count\\{area=\"connectionData\",outcome=\"TokenExpired\"} [1-9]");
    }

    @Test
    void tellsWhenTheNextTokenEndsAndHowManyDoSoon() {
        expiring(Stage.newName(), 6);

        run(tokens::count);

        assertThat(metrics()).containsPattern("adobridge_connection_token_expires_seconds [1-9]")
                .containsPattern("adobridge_connection_tokens_expiring\\{within=\"7d\"} [1-9]");
    }

    @Test
    void namesTheConnectionsWhoseTokenEndsSoon() {
        String name = Stage.newName();
        expiring(name, 6);

        given().get("/q/health/well").then()
                .body("checks.find { it.name == 'tokens' }.data['" + name + "']", equalTo("ends in 6 days"))
                .body("checks.find { it.name == 'tokens' }.status", equalTo("DOWN"));
    }

    @Test
    void keepsNamesOutOfMetrics() {
        String name = "Unm1stakable " + Stage.newName();
        expired(name);

        assertThat(metrics()).doesNotContain("Unm1stakable");
    }

    @Test
    void namesTheConnectionsThatNeedAPerson() {
        String name = Stage.newName();
        expired(name);

        given().get("/q/health/well").then()
                .body("checks.find { it.name == 'connections' }.data['" + name + "']", equalTo("expired"))
                .body("checks.find { it.name == 'connections' }.status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void staysReadyWhileVaultIsSealedAndSaysSo() {
        testbed.vault().seal();

        given().get("/q/health/well").then().body("checks.find { it.name == 'vault' }.status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", not(hasItem("vault")));
    }

    private void expiring(String name, int days) {
        Map<String, Object> wish = stage.wish(name);
        wish.put("auth", Map.of("kind", "pat", "token", stage.pat(), "expiresOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(days).toString()));
        stage.register(wish);
    }

    private void expired(String name) {
        String token = stage.pat();
        Map<String, Object> wish = stage.wish(name);
        wish.put("auth", Map.of("kind", "pat", "token", token));
        var id = stage.register(wish);
        testbed.azure().expire(token);
        stage.validate(id).then().statusCode(200).body("valid", equalTo(false));
        stage.as(MEMBER).get(PATH + "/" + id).then().body("state", equalTo("expired"));
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
