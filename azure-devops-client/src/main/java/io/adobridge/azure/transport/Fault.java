package io.adobridge.azure.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an error body says: Azure's envelope, OData's, Entra's, or some text.
 *
 * @param typeKey Azure's name of the error
 * @param message for people
 */
record Fault(@Nullable String typeKey, @Nullable String message) {

    static final Fault NONE = new Fault(null, null);

    private static final Pattern MARKUP = Pattern.compile("\\s*<", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads a body of any kind; of a web page only that it is one. */
    static Fault of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        if (text.isBlank()) {
            return NONE;
        }
        if (MARKUP.matcher(text).lookingAt()) {
            return new Fault(null, "a web page");
        }
        try {
            return of(Json.mapper().readTree(text));
        } catch (IOException noJson) {
            return text.stripLeading().startsWith("{") ? NONE : new Fault(null, text);
        }
    }

    private static Fault of(JsonNode json) {
        return new Fault(
                first(json.path("typeKey"), json.path("error").path("code"), json.path("error")),
                first(json.path("message"), json.path("error_description"), json.path("error").path("message"),
                        json.path("value").path("Message"), json.path("Message")));
    }

    private static @Nullable String first(JsonNode... candidates) {
        return Stream.of(candidates)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse(null);
    }

    boolean mentions(String code) {
        return message != null && message.contains(code);
    }

    boolean isOf(String type) {
        return typeKey != null && typeKey.startsWith(type);
    }
}
