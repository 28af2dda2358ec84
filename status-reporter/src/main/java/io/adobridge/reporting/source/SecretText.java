package io.adobridge.reporting.source;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

import io.adobridge.azure.Secret;

/** Text of a request that is masked from the moment it is read. */
public final class SecretText extends StdDeserializer<Secret> {

    private static final long serialVersionUID = 1L;

    SecretText() {
        super(Secret.class);
    }

    @Override
    public Secret deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return Secret.of(_parseString(json, context, this));
    }
}
