package io.adobridge.testbed.vault;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One request as Vault sees it.
 *
 * @param operation what is asked
 * @param path without {@code /v1/}; for a {@link Backend}, without the backend's own mount path either
 * @param body empty where the request has none
 * @param query the query parameters
 * @param token the caller, or null where the path asks for none
 */
record Request(Operation operation, String path, ObjectNode body, Map<String, String> query, @Nullable Token token) {

    enum Operation {
        READ,
        LIST,
        WRITE,
        DELETE
    }

    Request under(String mount) {
        return new Request(operation, path.substring(mount.length()), body, query, token);
    }

    Request by(Token caller) {
        return new Request(operation, path, body, query, caller);
    }

    Token requireToken() {
        if (token == null) {
            throw Refusal.badToken();
        }
        return token;
    }

    /** The first segment of the path, or the whole path. */
    String head() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** What follows the first segment, without the slash that lists end with. */
    String tail() {
        int slash = path.indexOf('/');
        String tail = slash < 0 ? "" : path.substring(slash + 1);
        return tail.endsWith("/") ? tail.substring(0, tail.length() - 1) : tail;
    }

    @Nullable
    JsonNode field(String name) {
        JsonNode value = body.get(name);
        return value == null || value.isNull() ? null : value;
    }

    String text(String name, String otherwise) {
        JsonNode value = field(name);
        return value == null ? otherwise : value.asText();
    }
}
