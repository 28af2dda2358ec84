package io.adobridge.connection.signin;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Tenant;
import io.adobridge.connection.renewal.Renewals;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What becomes of a sign-in later. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SignedInTest extends SignInTestCase {

    @Inject
    Renewals renewals;

    @Test
    void goesOnWithTheRefreshTokenThatEntraGivesInPlaceOfTheOld() {
        testbed.azure().entra().rotateRefreshTokens(true);
        UUID id = connect();
        String first = refreshToken(id);

        clock.forward(Duration.ofMinutes(46));
        run(renewals::due);
        String second = refreshToken(id);
        clock.forward(Duration.ofMinutes(46));
        run(renewals::due);

        assertThat(List.of(second, refreshToken(id))).doesNotContain(first).doesNotHaveDuplicates();
        assertThat(testbed.vault().metadata("adobridge/oauth/" + id).orElseThrow().at("/versions/1/destroyed").asBoolean(false))
                .isTrue();
        stage.get(MEMBER, id).then().body("state", equalTo("active")).body("generation", equalTo(3));
    }

    @Test
    void isExpiredOnceTheSignInIsRevokedUntilSomebodySignsInAgain() {
        UUID id = connect();
        testbed.azure().entra().revokeRefreshTokens();
        clock.forward(Duration.ofMinutes(46));
        run(renewals::due);
        stage.get(MEMBER, id).then().body("state", equalTo("expired")).body("stateReason", containsString("sign-in"));

        answer("Grace");
        Response started = stage.as(MEMBER).body(Map.of("clientSecret", Tenant.SECRET, "redirectUri", BACK))
                .post(PATH + "/" + id + "/oauth/start");
        browser(started, Tenant.signIn(started)).then().statusCode(200).body("connection", equalTo(id.toString()));

        stage.get(MEMBER, id).then().body("state", equalTo("active")).body("identity.displayName", equalTo("Grace"));
    }

    @Test
    void hasNobodySignInAgainForAPersonalAccessToken() {
        stage.as(MEMBER).body(Map.of("redirectUri", BACK)).post(PATH + "/" + stage.register() + "/oauth/start")
                .then().statusCode(409).body("type", endsWith("/authentication-of-another-kind"));
    }

    private String refreshToken(UUID id) {
        return testbed.vault().read("adobridge/oauth/" + id).orElseThrow().path("refreshToken").asText();
    }
}
