package io.adobridge.connection.authentication;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.adobridge.azure.Secret;

/** Reads a secret of several lines out of a request; complaints never repeat it. */
public final class PemReader extends StdDeserializer<Secret> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 20_000;

    public PemReader() {
        super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String value = json.currentToken() == JsonToken.VALUE_STRING ? json.getText().strip() : "";
        if (value.isEmpty() || value.length() > LONGEST) {
            throw MismatchedInputException.from(json, Secret.class, "must be a private key in PEM");
        }
        return Secret.of(value);
    }
}
