package io.adobridge.connection.registration;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Credential;
import io.adobridge.azure.Secret;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.CustomHeaders;
import io.adobridge.connection.target.HeadersReader;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.PemCertificates;
import io.adobridge.connection.target.Route;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.target.Target;
import io.adobridge.kit.egress.PlainUrl;

/**
 * The request to register a connection, or to try one without registering it.
 *
 * @param name unique, whatever its case
 * @param auth what it signs in with
 * @param owners groups whose members reach the connection
 * @param services what it is used for
 * @param projects names of the projects to look at; empty for all that the token sees
 * @param reporting whether results are written back as statuses, threads and tags, so that the token needs scopes to write
 * @param customHeaders added to each request, for a Server behind an access proxy; values are kept as secrets; also taken as
 *        text, {@code X-A: 1, X-B: 2}
 * @param proxy address of an HTTP proxy
 * @param caBundle PEM certificates that are trusted beside the public ones
 */
public record RegisterConnection(
        @NotBlank @Size(max = 100) @Pattern(regexp = RegisterConnection.ONE_LINE, message = RegisterConnection.NO_CONTROL) String name,
        @Size(max = 2000) @Pattern(regexp = RegisterConnection.TEXT, message = RegisterConnection.NO_CONTROL) @Nullable String description,
        @Size(max = 20) List<@NotBlank @Size(max = 50) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> tags,
        @NotNull @Valid Host host,
        @NotNull @Valid Auth auth,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> owners,
        @NotEmpty Set<@NotNull Service> services,
        @Size(max = 200) List<@NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE, message = NO_CONTROL) String> projects,
        @Nullable Boolean reporting,
        @CustomHeaders @JsonDeserialize(using = HeadersReader.class) Map<String, Secret> customHeaders,
        @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.NONE) @Nullable String proxy,
        @Size(max = 100_000) @PemCertificates @Nullable String caBundle) {

    static final String ONE_LINE = "\\P{Cntrl}*";
    static final String TEXT = "[\\P{Cntrl}\\r\\n\\t]*";
    static final String NO_CONTROL = "must not contain control characters";

    @SuppressWarnings("NullAway") // a request may leave everything out; what is required is said by the constraints
    public RegisterConnection {
        name = name == null ? null : name.strip();
        tags = orEmpty(tags);
        owners = orEmpty(owners);
        projects = orEmpty(projects);
        services = services == null ? Set.of() : services;
        customHeaders = customHeaders == null ? Map.of() : customHeaders;
    }

    Settings settings() {
        return new Settings(new Labels(name, description, tags), owners, host, route(), coverage());
    }

    /** What stands between us and the host. */
    public Route route() {
        return new Route(proxy, caBundle, List.copyOf(customHeaders.keySet()));
    }

    Coverage coverage() {
        return new Coverage(services, projects, Boolean.TRUE.equals(reporting));
    }

    ConnectionSecret secret(Credential credential) {
        return new ConnectionSecret(credential, customHeaders);
    }

    Target target(Credential credential) {
        return new Target(host, route(), credential, customHeaders);
    }

    static List<String> orEmpty(@Nullable List<String> texts) {
        return texts == null ? List.of()
                : texts.stream().map(text -> text == null ? null : text.strip()).toList();
    }
}
