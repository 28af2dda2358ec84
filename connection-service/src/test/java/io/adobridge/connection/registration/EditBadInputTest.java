package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EditBadInputTest extends Editing {

    static Stream<Arguments> badPatches() {
        return Stream.of(
                Arguments.of("name", null, "name"),
                Arguments.of("name", "n".repeat(10_000), "name"),
                Arguments.of("owners", null, "owners"),
                Arguments.of("services", List.of(), "services"),
                Arguments.of("services", List.of("wiki"), "services"),
                Arguments.of("tags", "text", "tags"),
                Arguments.of("nmae", null, "nmae"),
                Arguments.of("state", "active", "state"),
                Arguments.of("auth", Map.of("kind", "pat", "token", "t"), "auth"),
                Arguments.of("host", null, "host"),
                Arguments.of("customHeaders", Map.of("Authorization", "x"), "customHeaders"),
                Arguments.of("customHeaders", "X-VSS-E2EID: 1", "customHeaders"),
                Arguments.of("customHeaders", "X-A", "customHeaders"),
                Arguments.of("customHeaders", "X-A: 1, X-A: 2", "customHeaders"),
                Arguments.of("customHeaders", "X-A: 1,", "customHeaders"),
                Arguments.of("customHeaders", 7, "customHeaders"),
                Arguments.of("customHeaders", many(21), "customHeaders"),
                Arguments.of("proxy", "http://user:pw@proxy:3128", "proxy"),
                Arguments.of("caBundle", "nonsense", "caBundle"));
    }

    @ParameterizedTest
    @MethodSource("badPatches")
    void namesTheFieldThatIsWrong(String field, Object value, String named) {
        UUID id = stage.register();

        edit(id, Collections.singletonMap(field, value)).then().statusCode(400).contentType("application/problem+json")
                .body("errors.field", hasItem(startsWith(named)));
        stage.get(MEMBER, id).then().body("generation", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[]", "null", "\"text\"", "{\"name\": \"a\", \"name\": \"b\"}" })
    void refusesBodiesThatAreNoPatch(String body) {
        UUID id = stage.register();

        stage.as(MEMBER).header("If-Match", "*").body(body).patch(PATH + "/" + id).then().statusCode(400)
                .contentType("application/problem+json");
    }
}
