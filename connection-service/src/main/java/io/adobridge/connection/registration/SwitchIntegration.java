package io.adobridge.connection.registration;

import jakarta.validation.constraints.NotNull;

/** The request to switch an integration on or off. */
public record SwitchIntegration(@NotNull Boolean enabled) {
}
