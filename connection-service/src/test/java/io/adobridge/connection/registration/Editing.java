package io.adobridge.connection.registration;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.MEMBER;
import static io.adobridge.connection.Stage.PATH;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.adobridge.connection.Person;
import io.adobridge.connection.StagedTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What tests of edits have in common. */
abstract class Editing extends StagedTest {

    Response edit(UUID id, Map<String, ?> patch) {
        return as(MEMBER, id).body(patch).patch(PATH + "/" + id);
    }

    RequestSpecification as(Person person, UUID id) {
        return stage.as(person).header("If-Match", stage.get(ADMIN, id).header("ETag"));
    }

    String etag(UUID id) {
        return stage.get(MEMBER, id).then().statusCode(200).extract().header("ETag");
    }

    Map<String, String> headersAtVault(UUID id) {
        Map<String, String> headers = new HashMap<>();
        testbed.vault().read("adobridge/connections/" + id).orElseThrow().path("headers").fields()
                .forEachRemaining(field -> headers.put(field.getKey(), field.getValue().asText()));
        return headers;
    }

    static Map<String, String> many(int count) {
        Map<String, String> headers = new HashMap<>();
        IntStream.range(0, count).forEach(each -> headers.put("X-" + each, "v"));
        return headers;
    }
}
