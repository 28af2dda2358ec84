package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Stage.ORGANIZATION;
import static io.adobridge.connection.Stage.PATH;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.testbed.azure.front.AccessLevel;
import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.TokenSpec;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class OrganizationsTest extends StagedTest {

    @Test
    void tellsTheOrganizationsOfATokenForAllOfThem() {
        find(ofAll()).statusCode(200).body("items.organization", hasItem(ORGANIZATION))
                .body("items.organization", not(hasItem(Stage.COLLECTION)))
                .body("items.find { it.organization == 'tailspin' }.url", equalTo("https://dev.azure.com/tailspin"))
                .body("next", nullValue());
    }

    @Test
    void saysThatATokenOfOneOrganizationIsNotTold() {
        find(stage.pat()).statusCode(422).contentType("application/problem+json")
                .body("type", endsWith("/organizations-hidden")).body("detail", containsString("host.organization"))
                .body("errors.field", contains("host.organization"));
    }

    @Test
    void saysThatTheTokenHasExpired() {
        String token = ofAll();
        testbed.azure().expire(token);

        find(token).statusCode(502).body("type", endsWith("/azure-token-expired"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void listsTheCandidatesWhereARegistrationNamesNone(boolean validate) {
        stage.as(MEMBER).queryParam("validate", validate).body(unnamed(ofAll())).post(PATH).then().statusCode(422)
                .body("type", endsWith("/organization-not-named")).body("candidates", hasItem(ORGANIZATION))
                .body("errors.field", contains("host.organization"));
    }

    @Test
    void asksForTheNameWhereTheTokenIsNotToldAnother() {
        stage.as(MEMBER).body(unnamed(stage.pat())).post(PATH).then().statusCode(422)
                .body("type", endsWith("/organizations-hidden"));
        stage.as(MEMBER).body(unnamed(stage.pat())).post(PATH + "/validate").then().statusCode(422)
                .body("type", endsWith("/organizations-hidden"));
    }

    @Test
    void refusesStrangersAndNonsense() {
        stage.as(READER).body(Map.of("auth", Map.of("kind", "pat", "token", "x"))).post(PATH + "/organizations").then()
                .statusCode(403);
        stage.as(MEMBER).body("{}").post(PATH + "/organizations").then().statusCode(400)
                .body("errors.field", hasItem("auth"));
        stage.as(MEMBER).body(Map.of("auth", Map.of("kind", "pat", "token", "x"), "proxy", "ftp://proxy"))
                .post(PATH + "/organizations").then().statusCode(400).body("errors.field", hasItem("proxy"));
    }

    private ValidatableResponse find(String token) {
        return stage.as(MEMBER).body(Map.of("auth", Map.of("kind", "pat", "token", token))).post(PATH + "/organizations")
                .then();
    }

    /** A token for all accessible organisations. */
    private String ofAll() {
        return testbed.azure().token(new TokenSpec(Identity.named("Ada"), Set.of("app_token"), Set.of(), null,
                AccessLevel.BASIC));
    }

    private Map<String, Object> unnamed(String token) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", Map.of("kind", "services"));
        wish.put("auth", Map.of("kind", "pat", "token", token));
        return wish;
    }
}
