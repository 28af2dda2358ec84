package io.adobridge.connection.catalog;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.adobridge.connection.discovery.Kind;

/**
 * The request to bind something of Azure DevOps to a service.
 *
 * @param role has to fit the kind: {@code code} a repository, {@code builds} a pipeline, {@code issues} a board
 * @param targetId Azure's own id of it, which the connection's catalog knows
 */
public record BindService(@NotNull UUID connectionId, @NotNull Role role, @NotNull Kind kind,
        @NotBlank @Pattern(regexp = "[0-9A-Fa-f-]{1,36}", message = "must be a GUID, of a pipeline a number") String targetId) {

    /** {@link RoleDoesNotFit} where it does not. */
    void requireFit() {
        if (role.kind() != kind) {
            throw new RoleDoesNotFit(role, kind);
        }
    }
}
