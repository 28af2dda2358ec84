package io.adobridge.testbed.vault;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Vault answers.
 *
 * @param status the HTTP status
 * @param body the JSON body, or null for none
 */
record Answer(int status, @Nullable ObjectNode body) {

    static Answer none() {
        return new Answer(204, null);
    }

    static Answer plain(int status, ObjectNode body) {
        return new Answer(status, body);
    }

    static Answer errors(int status, List<String> errors) {
        ObjectNode body = Json.object();
        body.set("errors", Json.array(errors));
        return new Answer(status, body);
    }

    static Answer data(ObjectNode data) {
        return data(200, data);
    }

    static Answer data(int status, ObjectNode data) {
        ObjectNode body = envelope();
        body.set("data", data);
        return new Answer(status, body);
    }

    /** A login or a renewal. */
    static Answer auth(ObjectNode auth) {
        ObjectNode body = envelope();
        body.set("auth", auth);
        return new Answer(200, body);
    }

    static Answer keys(List<String> keys) {
        if (keys.isEmpty()) {
            throw Refusal.absent();
        }
        ObjectNode data = Json.object();
        data.set("keys", Json.array(keys));
        return data(data);
    }

    private static ObjectNode envelope() {
        ObjectNode body = Json.object()
                .put("request_id", UUID.randomUUID().toString())
                .put("lease_id", "")
                .put("renewable", false)
                .put("lease_duration", 0);
        body.putNull("data");
        body.putNull("wrap_info");
        body.putNull("warnings");
        body.putNull("auth");
        return body;
    }
}
