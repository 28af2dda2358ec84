package io.adobridge.azure.json;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;

/**
 * Reads a member of an unexpected form as absent, so that one odd value does not take a page of thousands with it.
 * An answer that is wrong as a whole still fails.
 */
final class WireProblems extends DeserializationProblemHandler {

    @Override
    public @Nullable Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value,
            String failure) {
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value,
            String failure) {
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(DeserializationContext context, JavaType type, JsonToken token,
            JsonParser parser, String failure) throws IOException {
        return absentUnlessWhole(parser);
    }

    @Override
    public @Nullable Object handleMissingInstantiator(DeserializationContext context, Class<?> type,
            ValueInstantiator instantiator, JsonParser parser, String failure) throws IOException {
        return absentUnlessWhole(parser);
    }

    private static @Nullable Object absentUnlessWhole(JsonParser parser) throws IOException {
        if (parser.getParsingContext().inRoot()) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }
}
