package io.adobridge.testbed.azure.routes;

import com.fasterxml.jackson.databind.JsonNode;

/** Property bags, whose values are answered with their type and taken with or without it. */
final class Properties {
    private Properties() {
    }

    /** The bare value of what a caller sent. */
    static JsonNode value(JsonNode sent) {
        return sent.isObject() && sent.has("$value") ? sent.get("$value") : sent;
    }

    /** A property as {@code {"$type":"System.String","$value":"…"}}. */
    static Out write(Out out, String name, JsonNode value) {
        String type = value.isInt() ? "System.Int32" : value.isNumber() ? "System.Double" : "System.String";
        return out.object(name, fields -> fields.put("$type", type)
                .put("$value", value.isNumber() || value.isTextual() ? value : value.toString()));
    }

    /** A text property. */
    static Out write(Out out, String name, String value) {
        return out.object(name, fields -> fields.put("$type", "System.String").put("$value", value));
    }
}
