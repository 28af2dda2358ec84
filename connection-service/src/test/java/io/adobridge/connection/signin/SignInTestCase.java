package io.adobridge.connection.signin;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.connection.Tenant;
import io.adobridge.connection.TestClock;
import io.adobridge.testbed.azure.entra.SignInAnswer;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A tenant in which Ada signs in, and the way there and back. */
@SuppressWarnings("NullAway.Init")
abstract class SignInTestCase extends StagedTest {

    static final String COOKIE = "adobridge-sign-in";
    static final String BACK = "http://localhost/back";

    @Inject
    TestClock clock;

    Tenant tenant;

    @BeforeEach
    void foundATenant() {
        tenant = Tenant.in(testbed);
        tenant.register(tenant.application().withRedirect(BACK));
        answer("Ada");
    }

    @AfterEach
    void setEverythingBack() {
        testbed.azure().entra().rotateRefreshTokens(false);
        clock.reset();
    }

    void answer(String name) {
        testbed.azure().entra().answer(SignInAnswer
                .granted(TokenSpec.of(Stage.ORGANIZATION, "app_token").withIdentity(Identity.named(name))));
    }

    UUID connect() {
        Response started = start(wish());
        return UUID.fromString(browser(started, Tenant.signIn(started)).then().statusCode(200).extract().path("connection"));
    }

    Map<String, Object> wish() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        Map<String, Object> auth = tenant.auth();
        auth.put("kind", "oauth");
        auth.put("redirectUri", BACK);
        wish.put("auth", auth);
        wish.put("customHeaders", Map.of("X-Access", "let me in"));
        return wish;
    }

    Response start(Map<String, Object> wish) {
        return stage.as(MEMBER).body(wish).post(PATH + "/oauth/start");
    }

    static Response browser(Response started, Map<String, String> back) {
        return with(given().cookie(COOKIE, started.cookie(COOKIE)), back);
    }

    static Response with(RequestSpecification request, Map<String, String> back) {
        return request.queryParams(back).get(PATH + "/oauth/callback");
    }
}
