package io.adobridge.connection.signin;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.adobridge.azure.Secret;

/** Writes secrets in clear, for Vault alone. */
final class SecretWriter extends StdSerializer<Secret> {

    private static final long serialVersionUID = 1L;

    SecretWriter() {
        super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(secret.reveal());
    }
}
