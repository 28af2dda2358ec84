package io.adobridge.connection.target;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.adobridge.azure.Secret;

/** Reads custom headers out of a request that needs a value for each. */
public final class HeadersReader extends StdDeserializer<Map<String, Secret>> {

    private static final long serialVersionUID = 1L;

    public HeadersReader() {
        super(Map.class);
    }

    @Override
    public Map<String, Secret> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var headers = new LinkedHashMap<String, Secret>();
        for (Map.Entry<String, @Nullable Secret> header : HeaderValues.read(json).entrySet()) {
            Secret value = header.getValue();
            if (value == null) {
                throw MismatchedInputException.from(json, Map.class, "needs a value for each header");
            }
            headers.put(header.getKey(), value);
        }
        return headers;
    }
}
