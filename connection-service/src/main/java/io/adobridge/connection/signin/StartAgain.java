package io.adobridge.connection.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.SecretReader;
import io.adobridge.kit.egress.PlainUrl;

/**
 * The request to sign in again for a connection.
 *
 * @param clientSecret one of the application's secrets; none for a public client
 * @param redirectUri where the person's browser is sent back to; registered with the application
 */
public record StartAgain(
        @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) @Nullable Secret clientSecret,
        @NotNull @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.ANY) String redirectUri) {
}
