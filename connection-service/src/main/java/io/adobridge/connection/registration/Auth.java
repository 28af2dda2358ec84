package io.adobridge.connection.registration;

import java.time.LocalDate;

import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.SecretReader;

/** What a connection signs in with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = Auth.Pat.class, name = "pat"))
public sealed interface Auth {

    /**
     * A personal access token.
     *
     * @param token the token, never shown again
     * @param expiresOn the day until which it is good; a token cannot tell this itself
     */
    record Pat(
            @NotNull @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) Secret token,
            @FutureOrPresent @Nullable LocalDate expiresOn) implements Auth {
    }
}
