package io.adobridge.connection.notification;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;

import io.adobridge.azure.Secret;

/**
 * A webhook with the secret that its deliveries are signed with, which is shown this once.
 *
 * @param secret {@code whsec_} and the key in base64
 */
public record WebhookWithSecret(WebhookView webhook,
        @JsonSerialize(using = SecretShower.class) @Schema(type = SchemaType.STRING, format = "password") Secret secret) {
}
