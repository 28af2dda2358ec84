package io.adobridge.connection.secret;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.adobridge.azure.Secret;

/** Reads a secret out of a request; complaints never repeat it. */
public final class SecretReader extends StdDeserializer<Secret> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4096;

    public SecretReader() {
        super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return read(json);
    }

    /** The secret at the parser's token. */
    public static Secret read(JsonParser json) throws IOException {
        return read(json, json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "");
    }

    /** The secret that a part of the parser's token is. */
    public static Secret read(JsonParser json, String text) throws MismatchedInputException {
        String value = text.strip();
        if (value.isEmpty() || value.length() > LONGEST || value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw MismatchedInputException.from(json, Secret.class, "must be 1 to 4096 visible ASCII characters");
        }
        return Secret.of(value);
    }
}
