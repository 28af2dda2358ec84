package io.adobridge.connection.notification;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.adobridge.azure.Secret;

/** Shows a secret, in the one answer that may. */
public final class SecretShower extends StdSerializer<Secret> {

    private static final long serialVersionUID = 1L;

    public SecretShower() {
        super(Secret.class);
    }

    @Override
    public void serialize(Secret secret, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(secret.reveal());
    }
}
