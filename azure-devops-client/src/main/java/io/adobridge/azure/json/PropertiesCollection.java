package io.adobridge.azure.json;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Named values that tools attach to things; never null, but {@link #NONE}. A value comes plain or as
 * {@code {"$type":"System.String","$value":"…"}}; {@link #text} reads both.
 */
public record PropertiesCollection(@JsonValue Map<String, JsonNode> values) {

    public static final PropertiesCollection NONE = new PropertiesCollection(Map.of());

    /** A collection of one text. */
    public static PropertiesCollection of(String name, String value) {
        return new PropertiesCollection(Map.of(name, TextNode.valueOf(value)));
    }

    /** The value of that name as text. */
    public @Nullable String text(String name) {
        JsonNode value = values.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isObject() ? value.path("$value").asText(null) : value.asText();
    }
}
