package io.adobridge.connection.notification;

import static io.adobridge.connection.notification.EditWebhook.NO_CONTROL;
import static io.adobridge.connection.notification.EditWebhook.ONE_LINE;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.audit.Action;
import io.adobridge.connection.secret.SecretReader;
import io.adobridge.kit.egress.PlainUrl;

/**
 * The request to register a webhook.
 *
 * @param events what it wants to hear of; empty for everything
 * @param owners groups whose members manage it, and whose connections it hears of
 * @param allConnections whether it hears of every connection instead; an administrator's to decide; false where left out
 * @param enabled whether it is told; true where left out
 * @param secret {@code whsec_} and 24 to 64 bytes in base64; one is made where there is none
 */
public record RegisterWebhook(
        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String name,
        @NotNull @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.ANY) String url,
        @Nullable Set<@NotNull Action> events,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> owners,
        @Nullable Boolean allConnections,
        @Nullable Boolean enabled,
        @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) @Nullable Secret secret) {

    EditWebhook settings() {
        return new EditWebhook(name, url, events == null ? Set.of() : events, owners == null ? List.of() : owners,
                Boolean.TRUE.equals(allConnections), !Boolean.FALSE.equals(enabled));
    }
}
