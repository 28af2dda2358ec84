package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
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
                Arguments.of("host", Map.of("kind", "services"), "host"),
                Arguments.of("host", Map.of("kind", "cloud", "organization", "contoso"), "host"),
                Arguments.of("host", Map.of("kind", "services", "organization", "https://dev.azure.com/contoso"), "host"),
                Arguments.of("host", Map.of("kind", "services", "organization", "contoso", "collectionUrl", "https://a/b"),
                        "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "https://user:pw@server/tfs/C"), "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "https://server/tfs/C?a=b"), "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "https://server/tfs/C#a"), "host"),
                Arguments.of("host", Map.of("kind", "server", "collectionUrl", "ftp://server/tfs/C"), "host"),
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
                Arguments.of("proxy", "http://user:pw@proxy:3128", "proxy"),
                Arguments.of("caBundle", "-----BEGIN CERTIFICATE-----\nbm8=\n-----END CERTIFICATE-----", "caBundle"),
                Arguments.of("nmae", "typo", "nmae"));
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

        stage.as(MEMBER).body(wish).post(PATH).then().statusCode(413);
    }

    @Test
    void refusesCursorsAndLimitsThatAreNotOurs() {
        stage.as(MEMBER).queryParam("cursor", "nonsense").get(PATH).then().statusCode(400)
                .body("type", endsWith("/invalid-cursor"));
        stage.as(MEMBER).queryParam("limit", 0).get(PATH).then().statusCode(400);
        stage.as(MEMBER).queryParam("limit", 501).get(PATH).then().statusCode(400);
        stage.as(MEMBER).queryParam("service", "wiki").get(PATH).then().statusCode(400);
    }
}
