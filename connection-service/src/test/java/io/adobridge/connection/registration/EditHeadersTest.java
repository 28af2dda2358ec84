package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Person.WORKLOAD;
import static io.adobridge.connection.Stage.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.adobridge.connection.Stage;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class EditHeadersTest extends Editing {

    @Test
    void writesHeadersAsANewVersionOfTheSecret() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("customHeaders", Map.of("X-Stays", "one", "X-Changes", "two", "X-Goes", "three"));
        UUID id = stage.register(wish);
        Map<String, Object> headers = new HashMap<>();
        headers.put("x-changes", "2");
        headers.put("X-Goes", null);
        headers.put("X-Comes", "four");

        edit(id, Map.of("customHeaders", headers)).then().statusCode(200)
                .body("customHeaders", contains("X-Comes", "X-Stays", "x-changes")).body("generation", equalTo(2));

        assertThat(headersAtVault(id)).isEqualTo(Map.of("X-Stays", "one", "x-changes", "2", "X-Comes", "four"));
        stage.as(WORKLOAD).get(PATH + "/" + id + "/effective").then().body("secret.version", equalTo(2));
        stage.validate(id).then().body("valid", equalTo(true));
    }

    @Test
    void takesHeadersAsTextForAllThatThereShallBe() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("customHeaders", "X-A: 1, X-B: two:2");
        UUID id = stage.register(wish);
        assertThat(headersAtVault(id)).isEqualTo(Map.of("X-A", "1", "X-B", "two:2"));

        edit(id, Map.of("customHeaders", "X-C: 3")).then().statusCode(200).body("customHeaders", contains("X-C"));
        assertThat(headersAtVault(id)).isEqualTo(Map.of("X-C", "3"));

        edit(id, Collections.singletonMap("customHeaders", null)).then().statusCode(200).body("customHeaders", empty());
        assertThat(headersAtVault(id)).isEmpty();
    }

    @Test
    void writesNoSecretWhenTheHeadersAreWhatTheyAre() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("customHeaders", Map.of("X-A", "1"));
        UUID id = stage.register(wish);

        edit(id, Map.of("customHeaders", Map.of("X-A", "1"))).then().statusCode(200).body("generation", equalTo(1));

        assertThat(testbed.vault().metadata("adobridge/connections/" + id))
                .hasValueSatisfying(metadata -> assertThat(metadata.at("/current_version").asInt()).isEqualTo(1));
    }

    @Test
    void countsTheHeadersThatAreThere() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("customHeaders", many(20));
        UUID id = stage.register(wish);

        edit(id, Map.of("customHeaders", Map.of("X-More", "1"))).then().statusCode(400)
                .body("errors.field", contains("customHeaders"));
    }

    @Test
    void letsOneOfManyAtTheSameMomentEdit() {
        UUID id = stage.register();
        String seen = etag(id);

        List<Integer> statuses = IntStream.range(0, 6).parallel()
                .mapToObj(each -> stage.as(MEMBER).header("If-Match", seen)
                        .body(Map.of("customHeaders", Map.of("X-Of", "edit " + each))).patch(PATH + "/" + id).statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 409, 412);
        stage.validate(id).then().statusCode(200).body("valid", equalTo(true));
    }

    @Test
    void changesNothingWhileVaultIsSealed() {
        Map<String, Object> wish = stage.wish(Stage.newName());
        wish.put("customHeaders", Map.of("X-A", "1"));
        UUID id = stage.register(wish);
        testbed.vault().seal();

        edit(id, Map.of("customHeaders", Map.of("X-A", "2"), "description", "d")).then().statusCode(503)
                .header("Retry-After", notNullValue()).body("type", endsWith("/vault-unavailable"));

        testbed.vault().unseal();
        stage.get(MEMBER, id).then().body("description", nullValue()).body("generation", equalTo(1));
        assertThat(headersAtVault(id)).isEqualTo(Map.of("X-A", "1"));
    }
}
