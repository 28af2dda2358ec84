package io.adobridge.reporting.source;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;

/** The secret that a source has from now on. */
record ReplaceSecret(
        @Nullable @NotNull @SecretLength @JsonDeserialize(using = SecretText.class) @Schema(type = SchemaType.STRING, minLength = 16, maxLength = 200) Secret secret) {

    static final String EXAMPLE = """
            {"secret":"an0ther-hook-key-0987654321"}""";
}
