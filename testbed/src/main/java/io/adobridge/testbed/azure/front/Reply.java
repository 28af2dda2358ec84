package io.adobridge.testbed.azure.front;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;

/**
 * An answer: status, headers and a body that is written as it is sent, so that it need not fit into memory.
 *
 * @param contentType null where there is no body; {@code ; api-version=…} is added to JSON on the way out
 */
public record Reply(int status, @Nullable String contentType, Map<String, String> headers, Body body) {
    private static final String JSON = "application/json; charset=utf-8";

    /** Writes the bytes of a body. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Writes one JSON value. */
    @FunctionalInterface
    public interface JsonBody {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one item of a list as one JSON value. */
    @FunctionalInterface
    public interface ItemWriter<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    /** 200 with JSON that is written while it is sent. */
    public static Reply json(JsonBody body) {
        return json(200, body);
    }

    /** JSON that is written while it is sent. */
    public static Reply json(int status, JsonBody body) {
        return new Reply(status, JSON, Map.of(), out -> {
            try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
                body.write(json);
            }
        });
    }

    /** JSON of a tree, a map, a list or a record. */
    public static Reply json(int status, Object tree) {
        return json(status, json -> Json.MAPPER.writeValue(json, tree));
    }

    /** 200 with {@code {"count":n,"value":[…]}}. */
    public static <T> Reply list(List<T> items, ItemWriter<T> writer) {
        return json(json -> {
            json.writeStartObject();
            json.writeNumberField("count", items.size());
            writeArray(json, "value", items, writer);
            json.writeEndObject();
        });
    }

    static <T> void writeArray(JsonGenerator json, String name, List<T> items, ItemWriter<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items)
            writer.write(json, item);
        json.writeEndArray();
    }

    /** 204. */
    public static Reply empty() {
        return empty(204);
    }

    /** No body. */
    public static Reply empty(int status) {
        return new Reply(status, null, Map.of(), out -> {
        });
    }

    /** Bytes of any type, such as a log or a page. */
    public static Reply bytes(int status, String contentType, byte[] bytes) {
        return new Reply(status, contentType, Map.of(), out -> out.write(bytes));
    }

    /** Azure DevOps' error envelope. */
    public static Reply error(int status, String typeKey, String message) {
        return json(status, json -> {
            json.writeStartObject();
            json.writeStringField("$id", "1");
            json.writeNullField("innerException");
            json.writeStringField("message", message);
            json.writeStringField("typeName", "Microsoft.VisualStudio.Services.WebApi." + typeKey
                    + ", Microsoft.VisualStudio.Services.WebApi");
            json.writeStringField("typeKey", typeKey);
            json.writeNumberField("errorCode", 0);
            json.writeNumberField("eventId", 3000);
            json.writeEndObject();
        });
    }

    /** The same answer with one header more. */
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, more, body);
    }
}
