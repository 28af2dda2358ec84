package io.adobridge.connection.registration;

import static io.adobridge.connection.registration.RegisterConnection.NO_CONTROL;
import static io.adobridge.connection.registration.RegisterConnection.ONE_LINE;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.HeaderChanges;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.PemCertificates;
import io.adobridge.connection.target.Route;
import io.adobridge.connection.target.Service;
import io.adobridge.kit.egress.PlainUrl;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What people edit of a connection, as the document that a merge patch is applied to.
 *
 * @param host must stay what it is
 * @param customHeaders a map of what shall be another, null for a header that shall go; text names all that there shall be
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditConnection(
        @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String name,
        @Size(max = 2000) @Pattern(regexp = RegisterConnection.TEXT, message = NO_CONTROL) @Nullable String description,
        @Size(max = 20) List<@NotBlank @Size(max = 50) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> tags,
        @NotNull @Valid Host host,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> owners,
        @NotEmpty Set<@NotNull Service> services,
        @Size(max = 200) List<@NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> projects,
        @Nullable Boolean reporting,
        @Valid @Nullable HeaderChanges customHeaders,
        @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.NONE) @Nullable String proxy,
        @Size(max = 100_000) @PemCertificates @Nullable String caBundle) {

    @SuppressWarnings("NullAway") // a patch may clear everything; what is required is said by the constraints
    public EditConnection {
        name = name == null ? null : name.strip();
        tags = RegisterConnection.orEmpty(tags);
        owners = RegisterConnection.orEmpty(owners);
        projects = RegisterConnection.orEmpty(projects);
        services = services == null ? Set.of() : services;
    }

    static EditConnection of(Settings settings) {
        return new EditConnection(settings.labels().name(), settings.labels().description(), settings.labels().tags(),
                settings.host(), settings.owners(), settings.coverage().services(), settings.coverage().projects(),
                settings.coverage().reporting(), null,
                settings.route().proxy(), settings.route().caBundle());
    }

    /** The connection's settings with these. */
    Settings over(Settings before) {
        List<String> headers = before.route().headerNames();
        return new Settings(new Labels(name, description, tags), owners, before.host(),
                new Route(proxy, caBundle, customHeaders == null ? headers : customHeaders.names(headers)),
                new Coverage(services, projects, Boolean.TRUE.equals(reporting)));
    }
}
