package io.adobridge.connection.catalog;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What people say about a service, when they make it and as the document that a merge patch is applied to.
 *
 * @param name unique among all services, whatever its case
 * @param owners groups whose members reach the service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditService(
        @NotBlank @Size(max = 250) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String name,
        @Size(max = 2000) @Pattern(regexp = "[\\P{Cntrl}\\r\\n\\t]*", message = NO_CONTROL) @Nullable String description,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> owners,
        @Size(max = 20) List<@NotNull @Valid Link> links) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String NO_CONTROL = "must not contain control characters";

    @SuppressWarnings("NullAway") // a request may leave everything out; what is required is said by the constraints
    public EditService {
        name = name == null ? null : name.strip();
        owners = owners == null ? List.of()
                : owners.stream().map(owner -> owner == null ? null : owner.strip()).distinct().toList();
        links = links == null ? List.of() : links;
    }
}
