package io.adobridge.reporting.provisioning;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.adobridge.azure.Secret;

/** A token of a request that is sent on in a header, and therefore nothing but visible ASCII; complaints never repeat it. */
final class TokenText extends StdDeserializer<Secret> {

    private static final long serialVersionUID = 1L;

    TokenText() {
        super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String token = _parseString(json, context, this).strip();
        if (!token.matches("[!-~]{1,4096}")) {
            throw MismatchedInputException.from(json, Secret.class, "must be 1 to 4096 visible ASCII characters");
        }
        return Secret.of(token);
    }
}
