package io.adobridge.connection.registration;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Credential;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.PemCertificates;
import io.adobridge.connection.target.Route;
import io.adobridge.connection.target.Target;
import io.adobridge.kit.egress.PlainUrl;

/**
 * The request to tell which organisations of Azure DevOps Services an identity belongs to. Nothing of it is kept.
 *
 * @param proxy address of an HTTP proxy
 * @param caBundle PEM certificates that are trusted beside the public ones
 */
public record FindOrganizations(
        @NotNull @Valid Auth auth,
        @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.NONE) @Nullable String proxy,
        @Size(max = 100_000) @PemCertificates @Nullable String caBundle) {

    /** As long as nobody has named one. */
    static final Host HOST = new Host.Services("");

    Route route() {
        return new Route(proxy, caBundle, List.of());
    }

    Target target(Credential credential) {
        return new Target(HOST, route(), credential, Map.of());
    }
}
