package io.adobridge.connection.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.SecretReader;

/**
 * The request to replace a connection's token.
 *
 * @param expiresOn the day until which the new token is good
 */
public record ReplaceToken(
        @NotNull @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) Secret token,
        @FutureOrPresent @Nullable LocalDate expiresOn) {
}
