package io.adobridge.connection.repository;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The request to make services out of repositories.
 *
 * @param owners groups that own the new services; those of the connection when left out
 */
public record ImportRepositories(@NotNull @Valid Selection select,
        @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not contain control characters") String> owners) {

    @SuppressWarnings("NullAway") // a request may leave owners out
    public ImportRepositories {
        owners = owners == null ? List.of() : owners.stream().map(owner -> owner == null ? null : owner.strip()).toList();
    }
}
