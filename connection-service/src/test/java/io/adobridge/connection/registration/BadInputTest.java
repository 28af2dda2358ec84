package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.adobridge.connection.Stage;
import io.adobridge.connection.StagedTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;

@QuarkusTest
class BadInputTest extends StagedTest {

    static Stream<Arguments> badValues() {
        return Stream.of(
                Arguments.of("name", " ", "name"),
                Arguments.of("name", null, "name"),
                Arguments.of("name", "n".repeat(101), "name"),
                Arguments.of("name", "n".repeat(10_000), "name"),
                Arguments.of("name", "a\u0000b", "name"),
                Arguments.of("name", "a\nb", "name"),
                Arguments.of("description", "d".repeat(2001), "description"),
                Arguments.of("description", "a\u0007b", "description"),
                Arguments.of("tags", List.of("t".repeat(51)), "tags"),
                Arguments.of("tags", Collections.nCopies(21, "t"), "tags"),
                Arguments.of("tags", Collections.singletonList(null), "tags"),
                Arguments.of("owners", List.of(), "owners"),
                Arguments.of("owners", null, "owners"),
                Arguments.of("owners", List.of(" "), "owners"),
                Arguments.of("services", List.of(), "services"),
                Arguments.of("services", List.of("wiki"), "services"),
                Arguments.of("projects", List.of(""), "projects"),
                Arguments.of("host", null, "host"),
                Arguments.of("host", Map.of("kind", "cloud", "organization", "contoso"), "host"),
                Arguments.of("host", Map.of("kind", "services", "organization", "https://dev.azure.com/contoso"), "host"),
                Arguments.of("host", Map.of("kind", "services", "organization", "contoso", "collectionUrl", "https://a/b"),
                        "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "https://user:pw@server/tfs/C"), "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "https://server/tfs/C?a=b"), "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "https://server/tfs/C#a"), "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "ftp://server/tfs/C"), "host"),
                Arguments.of("host", server("https://server:99999/tfs/C"), "host"),
                Arguments.of("host", server("https://server/tfs/../C"), "host"),
                Arguments.of("host", server("file:///etc/passwd"), "host"),
                Arguments.of("host", server("javascript:alert(1)"), "host"),
                Arguments.of("host", server("//server/tfs/C"), "host"),
                Arguments.of("host", server("https://0x7f.1/tfs/C"), "host"),
                Arguments.of("host", server("https://\u0430pple.com/tfs/C"), "host"),
                Arguments.of("host", server("https://server/tfs/C\u0000"), "host"),
                Arguments.of("host", server("https://server/tfs/C\nX-A: 1"), "host"),
                Arguments.of("host", server("https://server/" + "t".repeat(10_000)), "host"),
                Arguments.of("host", "https://server/tfs/C", "host"),
                Arguments.of("name", 7, "name"),
                Arguments.of("name", List.of("n"), "name"),
                Arguments.of("description", true, "description"),
                Arguments.of("tags", "text", "tags"),
                Arguments.of("owners", Map.of(), "owners"),
                Arguments.of("services", "repos", "services"),
                Arguments.of("projects", List.of(1), "projects"),
                Arguments.of("proxy", 3128, "proxy"),
                Arguments.of("caBundle", Map.of(), "caBundle"),
                Arguments.of("auth", null, "auth"),
                Arguments.of("auth", Map.of("kind", "pat"), "auth"),
                Arguments.of("auth", Map.of("kind", "pat", "token", " "), "auth"),
                Arguments.of("auth", Map.of("kind", "pat", "token", 7), "auth"),
                Arguments.of("auth", Map.of("kind", "pat", "token", "ümlaut"), "auth"),
                Arguments.of("auth", Map.of("kind", "basic", "token", "t"), "auth"),
                Arguments.of("auth", Map.of("kind", "pat", "token", "t", "expiresOn", "2020-01-01"), "auth"),
                Arguments.of("auth", Map.of("kind", "pat", "token", "t", "expiresOn", "tomorrow"), "auth"),
                Arguments.of("customHeaders", Map.of("Authorization", "Basic eA=="), "customHeaders"),
                Arguments.of("customHeaders", Map.of("x-tfs-version", "1"), "customHeaders"),
                Arguments.of("customHeaders", Map.of("X-A", "1", "x-a", "2"), "customHeaders"),
                Arguments.of("customHeaders", Map.of("X-A", "one\r\nTwo: 2"), "customHeaders"),
                Arguments.of("customHeaders", "X-A", "customHeaders"),
                Arguments.of("customHeaders", "X-A: 1, Connection: close", "customHeaders"),
                Arguments.of("customHeaders", "X-A: 1, X-A: 2", "customHeaders"),
                Arguments.of("customHeaders", List.of("X-A: 1"), "customHeaders"),
                Arguments.of("customHeaders", Collections.singletonMap("X-A", null), "customHeaders"),
                Arguments.of("proxy", "http://user:pw@proxy:3128", "proxy"),
                Arguments.of("caBundle", "-----BEGIN CERTIFICATE-----\nbm8=\n-----END CERTIFICATE-----", "caBundle"),
                Arguments.of("nmae", "typo", "nmae"));
    }

    private static Map<String, String> server(String url) {
        return Map.of("kind", "server", "collectionUrl", url);
    }

    /** A name in another script is judged in its ASCII form, letter by letter, so that looking alike is not enough. */
    @ParameterizedTest
    @ValueSource(strings = { "http://169.254.169.254/tfs/C", "http://[fe80::1]/tfs/C", "http://[fd00:ec2::254]/tfs/C",
            "http://[::ffff:169.254.169.254]/tfs/C", "http://[::1]/tfs/C", "http://10.0.0.1/tfs/C",
            "https://metadata.google.internal/tfs/C", "http://2852039166/tfs/C", "https://xn--loclhost-3fg.com/tfs/C",
            "http://localhost./tfs/C",
            "http://localhost.evil.example/tfs/C" })
    void goesNowhereThatTheOperatorDoesNotAllow(String url) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("host", server(url));

        for (boolean verify : List.of(true, false)) {
            stage.as(MEMBER).queryParam("validate", verify).body(wish).post(PATH).then().statusCode(422)
                    .body("type", endsWith("/host-not-allowed"));
        }
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void namesTheFieldThatIsWrong(String field, Object value, String named) {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put(field, value);

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItem(startsWith(named)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "\"text\"", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}" })
    void refusesBodiesThatAreNotARequest(String body) {
        stage.as(MEMBER).body(body).post(PATH).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void neverRepeatsASecretThatItRefuses() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("auth", Map.of("kind", "pat", "token", "h1dden-t\u0007ken", "expiresOn", "h1dden"));
        wish.put("customHeaders", new HashMap<>(Map.of("X-A", "h1dden\u0000")));

        assertThat(stage.as(MEMBER).body(wish).post(PATH).then().statusCode(400).extract().asString())
                .doesNotContain("h1dden");
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("description", "d".repeat(2_000_000));

        stage.as(MEMBER).config(askingFirst()).body(wish).post(PATH).then().statusCode(413);
    }

    @Test
    void refusesCursorsAndLimitsThatAreNotOurs() {
        stage.as(MEMBER).queryParam("cursor", "nonsense").get(PATH).then().statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
        stage.as(MEMBER).queryParam("limit", 0).get(PATH).then().statusCode(400);
        stage.as(MEMBER).queryParam("limit", 501).get(PATH).then().statusCode(400);
        stage.as(MEMBER).queryParam("service", "wiki").get(PATH).then().statusCode(400);
    }

    /** The answer comes before the body is sent, so that none of it is under way when the connection is closed. */
    private static RestAssuredConfig askingFirst() {
        return RestAssuredConfig.config().httpClient(httpClientConfig().setParam("http.protocol.expect-continue", true));
    }
}
