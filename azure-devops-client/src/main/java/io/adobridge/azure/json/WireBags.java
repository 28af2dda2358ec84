package io.adobridge.azure.json;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads an object of arbitrary members into a type of its own; whatever is no object is the empty one. */
final class WireBags<T> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, JsonNode>> MEMBERS = new TypeReference<>() {
    };
    private final transient Function<Map<String, JsonNode>, T> bag;

    WireBags(Class<T> type, Function<Map<String, JsonNode>, T> bag) {
        super(type);
        this.bag = bag;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return getNullValue(context);
        }
        return bag.apply(parser.getCodec().readValue(parser, MEMBERS));
    }

    @Override
    public T getNullValue(DeserializationContext context) {
        return bag.apply(Map.of());
    }
}
