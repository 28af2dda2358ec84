package io.adobridge.connection.repository;

import jakarta.validation.constraints.NotNull;

/** The request to take a repository out of ingestion and reporting, or back in. */
public record SwitchRepository(@NotNull Boolean enabled) {
}
