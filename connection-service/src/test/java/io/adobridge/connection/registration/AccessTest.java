package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.GUEST;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.OUTSIDER;
import static io.adobridge.connection.Person.READER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.adobridge.testbed.issuer.Claims;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;

@QuarkusTest
class AccessTest extends StagedTest {

    static Stream<Arguments> operationsOnOneConnection() {
        return Stream.of(
                Arguments.of(Method.GET, "", null),
                Arguments.of(Method.GET, "/effective", null),
                Arguments.of(Method.GET, "/projects", null),
                Arguments.of(Method.GET, "/repositories", null),
                Arguments.of(Method.POST, "/validate", null),
                Arguments.of(Method.PUT, "/token", Map.of("token", "another")),
                Arguments.of(Method.PATCH, "/integrations/repos", Map.of("enabled", false)),
                Arguments.of(Method.DELETE, "", null));
    }

    @ParameterizedTest
    @MethodSource("operationsOnOneConnection")
    void showsAConnectionOfAnotherGroupAsOneThatDoesNotExist(Method method, String below, Map<String, Object> body) {
        UUID id = stage.register();
        var request = stage.as(OUTSIDER).header("If-Match", "*").queryParam("confirm", "anything");

        (body == null ? request : request.body(body)).request(method, PATH + "/" + id + below)
                .then().statusCode(404).contentType("application/problem+json")
                .body("type", endsWith("/connection-not-found"));
        stage.get(MEMBER, id).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("operationsOnOneConnection")
    void asksForARole(Method method, String below, Map<String, Object> body) {
        UUID id = stage.register();
        var request = stage.as(GUEST);

        (body == null ? request : request.body(body)).request(method, PATH + "/" + id + below)
                .then().statusCode(403).contentType("application/problem+json").body("type", endsWith("/forbidden"));
    }

    @ParameterizedTest
    @MethodSource("operationsOnOneConnection")
    void asksForAToken(Method method, String below, Map<String, Object> body) {
        var request = given().contentType(ContentType.JSON);

        (body == null ? request : request.body(body)).request(method, PATH + "/" + UUID.randomUUID() + below)
                .then().statusCode(401).contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer")).body("type", endsWith("/unauthenticated"));
    }

    @Test
    void letsReadersReadOnly() {
        UUID id = stage.register();

        stage.get(READER, id).then().statusCode(200);
        stage.as(READER).body(stage.wish(Stage.newName())).post(PATH).then().statusCode(403);
        stage.as(READER).body(stage.wish(Stage.newName())).post(PATH + "/validate").then().statusCode(403);
        stage.as(READER).post(PATH + "/" + id + "/validate").then().statusCode(403);
        stage.as(READER).delete(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void letsAdministratorsAndWorkloadsReachEveryConnection() {
        UUID id = stage.register();

        stage.get(ADMIN, id).then().statusCode(200);
        stage.get(WORKLOAD, id).then().statusCode(200);
    }

    @Test
    void listsWhatTheCallersGroupsOwn() {
        String tag = UUID.randomUUID().toString();
        Map<String, Object> ours = stage.wish("ours " + tag);
        ours.put("tags", List.of(tag));
        stage.register(ours);

        stage.as(MEMBER).queryParam("tag", tag).get(PATH).then().statusCode(200).body("items.name", contains("ours " + tag));
        stage.as(OUTSIDER).queryParam("tag", tag).get(PATH).then().statusCode(200).body("items", empty());
        stage.as(ADMIN).queryParam("tag", tag).get(PATH).then().statusCode(200).body("items.name", contains("ours " + tag));
    }

    @Test
    void keepsCallersFromRegisteringForOthersAlone() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("owners", List.of("elsewhere"));

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(403).body("type", endsWith("/not-an-owner"))
                .body("errors.field", contains("owners"));
        stage.as(ADMIN).body(wish).post(PATH).then().statusCode(201);
    }

    @Test
    void refusesTokensForSomebodyElseAndTokensThatHaveEnded() {
        var member = Claims.of("ada", List.of("connections:read"), List.of("platform"));

        given().auth().oauth2(testbed.issuer().token(member.audience("somebody-else"))).get(PATH).then().statusCode(401);
        given().auth().oauth2(testbed.issuer().token(member.expired())).get(PATH).then().statusCode(401);
        given().auth().oauth2(testbed.issuer().forged(member)).get(PATH).then().statusCode(401);
    }
}
