package io.adobridge.connection.target;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/** Reads changes of custom headers: a map changes, text replaces, null removes all, and nothing means nothing. */
public final class HeaderChangesReader extends StdDeserializer<HeaderChanges> {

    private static final long serialVersionUID = 1L;

    public HeaderChangesReader() {
        super(HeaderChanges.class);
    }

    @Override
    public HeaderChanges deserialize(JsonParser json, DeserializationContext context) throws IOException {
        boolean whole = json.currentToken() != JsonToken.START_OBJECT;
        return new HeaderChanges(whole, HeaderValues.read(json));
    }

    @Override
    public HeaderChanges getNullValue(DeserializationContext context) {
        return HeaderChanges.NONE_LEFT;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
