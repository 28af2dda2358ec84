package io.adobridge.connection.notification;

import static io.adobridge.connection.Person.ADMIN;
import static io.adobridge.connection.Person.MEMBER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.connection.Stage;
import io.adobridge.connection.notification.Receiver.Heard;
import io.restassured.response.Response;

/** What tests say about webhooks. */
record Hooks(Stage stage) {

    static final String PATH = "/api/v1/notifications/webhooks";

    /** The body of a registration that is accepted; to be changed at will. */
    static Map<String, Object> wish(String url) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("name", Stage.newName());
        wish.put("url", url);
        wish.put("owners", List.of("platform"));
        return wish;
    }

    /** A member's webhook. */
    @CanIgnoreReturnValue
    Response register(String url, Map<String, ?> otherwise) {
        Map<String, Object> wish = wish(url);
        wish.putAll(otherwise);
        Response made = stage.as(MEMBER).body(wish).post(PATH);
        made.then().statusCode(201);
        return made;
    }

    @CanIgnoreReturnValue
    Response registerForAll(String url) {
        Map<String, Object> wish = wish(url);
        wish.remove("owners");
        wish.put("allConnections", true);
        Response made = stage.as(ADMIN).body(wish).post(PATH);
        made.then().statusCode(201);
        return made;
    }

    String id(Response made) {
        return made.path("webhook.id");
    }

    String path(Response made) {
        return PATH + "/" + id(made);
    }

    Response deliveries(Response made) {
        return stage.as(MEMBER).get(path(made) + "/deliveries");
    }

    static String type(Heard heard) {
        try {
            return new ObjectMapper().readTree(heard.body()).path("type").asText();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
