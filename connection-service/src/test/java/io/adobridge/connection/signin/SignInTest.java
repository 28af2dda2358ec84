package io.adobridge.connection.signin;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.adobridge.connection.Tenant;
import io.adobridge.testbed.azure.entra.SignInAnswer;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SignInTest extends SignInTestCase {

    @Inject
    SignInCleaner cleaner;

    @Test
    void connectsOnBehalfOfThePersonWhoSignsIn() {
        Response started = start(wish());
        Map<String, String> back = Tenant.signIn(started);

        String id = browser(started, back).then().statusCode(200).header("Location", containsString(PATH)).extract()
                .path("connection");

        stage.get(MEMBER, UUID.fromString(id)).then().statusCode(200).body("state", equalTo("active"))
                .body("identity.displayName", equalTo("Ada")).body("auth.kind", equalTo("oauth"))
                .body("createdBy", equalTo("member"));
        assertThat(testbed.vault().read("adobridge/oauth/" + id)).hasValueSatisfying(
                kept -> assertThat(kept.path("refreshToken").asText()).isNotEmpty());
        assertThat(testbed.vault().read("adobridge/connections/" + id).orElseThrow().toString())
                .doesNotContain("refreshToken", Tenant.SECRET);
    }

    @Test
    void letsAProgramOfTheCallerEndWhatTheCallerBegan() {
        Response started = start(wish());

        with(stage.as(MEMBER), Tenant.signIn(started)).then().statusCode(200);
    }

    @Test
    void letsNobodyEndWhatAnotherBegan() {
        Map<String, String> back = Tenant.signIn(start(wish()));

        with(given(), back).then().statusCode(403).body("type", endsWith("/sign-in-not-yours"));
        with(given().cookie(COOKIE, "gu3ssed"), back).then().statusCode(403);
        with(stage.as(OUTSIDER), back).then().statusCode(403).body("type", endsWith("/sign-in-not-yours"));
        with(given().cookie(COOKIE, start(wish()).cookie(COOKIE)), back).then().statusCode(403);
        with(given().auth().oauth2("n0.t0.ken"), back).then().statusCode(401);
        with(stage.as(MEMBER), back).then().statusCode(200);
    }

    @Test
    void guardsTheCookieOfTheBrowser() {
        Map<String, Object> wish = wish();
        tenant.register(tenant.application().withRedirect("https://bridge.example.com/back"));
        auth(wish).put("redirectUri", "https://bridge.example.com/back");

        assertThat(start(wish).header("Set-Cookie")).contains("HttpOnly", "Secure", "SameSite=Lax",
                "Path=/api/v1/connections/oauth/callback");
    }

    @Test
    void isGoodOnceHoweverManyComeBackAtTheSameMoment() {
        Response started = start(wish());
        Map<String, String> back = Tenant.signIn(started);

        List<Integer> statuses = IntStream.range(0, 4).parallel().mapToObj(each -> browser(started, back).statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
        browser(started, back).then().statusCode(400).body("type", endsWith("/sign-in-unknown"));
    }

    @Test
    void knowsNoStateThatItDidNotGiveOut() {
        with(stage.as(MEMBER), Map.of("state", "made-up", "code", "c")).then().statusCode(400)
                .body("type", endsWith("/sign-in-unknown"));
        with(stage.as(MEMBER), Map.of("code", "c")).then().statusCode(400).body("type", endsWith("/invalid-request"));
    }

    @Test
    void isOverAfterTenMinutesAndLeavesNothing() {
        Response started = start(wish());
        Map<String, String> back = Tenant.signIn(started);
        assertThat(testbed.vault().list("adobridge/oauth/sign-in")).isNotEmpty();
        clock.forward(Duration.ofMinutes(11));

        browser(started, back).then().statusCode(400).body("type", endsWith("/sign-in-unknown"));
        run(cleaner::forgetOld);
        assertThat(testbed.vault().list("adobridge/oauth/sign-in")).isEmpty();
    }

    @Test
    void tellsANoFromAMissingConsent() {
        testbed.azure().entra().answer(SignInAnswer.DENIED);
        Response denied = start(wish());
        browser(denied, Tenant.signIn(denied)).then().statusCode(403).body("type", endsWith("/sign-in-denied"));

        testbed.azure().entra().answer(SignInAnswer.CONSENT_NEEDED);
        Response unconsented = start(wish());
        browser(unconsented, Tenant.signIn(unconsented)).then().statusCode(422).body("type", endsWith("/entra-consent-needed"))
                .body("detail", containsString("administrator"));
    }

    @Test
    void refusesACodeThatEntraDoesNotKnow() {
        Response started = start(wish());
        Map<String, String> back = Tenant.signIn(started);
        back.put("code", "st0len");

        browser(started, back).then().statusCode(422).body("type", endsWith("/entra-sign-in-lost"));
    }

    @Test
    void refusesBeforeAnybodyIsSentWhatCannotComeToAGoodEnd() {
        Map<String, Object> taken = wish();
        taken.put("name", stage.get(MEMBER, stage.register()).path("name"));
        start(taken).then().statusCode(409).body("type", endsWith("/connection-name-taken"));
        start(stage.wish(Stage.newName())).then().statusCode(422).body("type", endsWith("/sign-in-not-needed"));
        Map<String, Object> elsewhere = wish();
        auth(elsewhere).put("authority", "https://login.evil.example");
        start(elsewhere).then().statusCode(422).body("type", endsWith("/host-not-allowed"));
        Map<String, Object> foreign = wish();
        foreign.put("owners", List.of("elsewhere"));
        start(foreign).then().statusCode(403).body("type", endsWith("/not-an-owner"));
    }

    @Test
    void doesNotSaveAConnectionThatDoesNotHold() {
        testbed.azure().entra().answer(SignInAnswer.granted(TokenSpec.of("elsewhere", "app_token")));
        Response started = start(wish());

        browser(started, Tenant.signIn(started)).then().statusCode(422).body("type", endsWith("/connection-not-valid"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> auth(Map<String, Object> wish) {
        return (Map<String, Object>) Objects.requireNonNull(wish.get("auth"));
    }
}
