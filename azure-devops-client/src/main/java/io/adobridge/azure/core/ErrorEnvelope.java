package io.adobridge.azure.core;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The body of a refused request: the message begins with a code such as {@code TF401019}, and {@code typeKey}
 * names the kind.
 */
public record ErrorEnvelope(
        @Nullable JsonNode innerException,
        @Nullable String message,
        @Nullable String typeName,
        @Nullable String typeKey,
        int errorCode,
        int eventId,
        @Nullable JsonNode customProperties,
        @Nullable String helpLink,
        @Nullable String value) {
}
