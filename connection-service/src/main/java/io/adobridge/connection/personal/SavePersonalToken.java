package io.adobridge.connection.personal;

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
 * The request to keep one's own personal access token.
 *
 * @param token needs the scope {@code vso.code}; never shown again
 * @param expiresOn the day until which it is good
 */
public record SavePersonalToken(
        @NotNull @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) Secret token,
        @FutureOrPresent @Nullable LocalDate expiresOn) {
}
