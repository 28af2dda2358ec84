package io.adobridge.connection.target;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.SecretReader;

/** Headers as people enter them: a map, or text such as {@code X-A: 1, X-B: 2}. Complaints never repeat a value. */
final class HeaderValues {

    private HeaderValues() {
    }

    /** The values by name; null where a map says so. */
    static Map<String, @Nullable Secret> read(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return ofText(json);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw MismatchedInputException.from(json, Map.class, "must be a map, or text such as X-A: 1, X-B: 2");
        }
        return ofMap(json);
    }

    private static Map<String, @Nullable Secret> ofMap(JsonParser json) throws IOException {
        var values = new LinkedHashMap<String, @Nullable Secret>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            boolean absent = json.nextToken() == JsonToken.VALUE_NULL;
            values.put(name, absent ? null : value(json, name));
        }
        return values;
    }

    private static Secret value(JsonParser json, String name) throws IOException {
        try {
            return SecretReader.read(json);
        } catch (MismatchedInputException unfit) {
            unfit.prependPath(Map.class, name);
            throw unfit;
        }
    }

    /** A comma ends a header, so that a value with a comma needs the map. */
    private static Map<String, @Nullable Secret> ofText(JsonParser json) throws IOException {
        var values = new LinkedHashMap<String, @Nullable Secret>();
        String text = json.getText().strip();
        for (String header : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            String[] parts = header.split(":", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || values.put(name, SecretReader.read(json, parts[1])) != null) {
                throw MismatchedInputException.from(json, Map.class, "must be different headers such as X-A: 1, X-B: 2");
            }
        }
        return values;
    }
}
