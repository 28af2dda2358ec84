package io.adobridge.connection.notification;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.SecretReader;

/**
 * The request to sign with another secret.
 *
 * @param secret {@code whsec_} and 24 to 64 bytes in base64; one is made where there is none
 */
public record ReplaceSecret(
        @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) @Nullable Secret secret) {

    SigningSecret signing() {
        return secret == null ? SigningSecret.make() : new SigningSecret(secret);
    }
}
