package io.adobridge.azure;

import java.net.URI;

/**
 * An application as it is registered with Microsoft Entra.
 *
 * @param authority where its tokens are issued, {@link #PUBLIC_AUTHORITY} unless a sovereign cloud is meant
 * @param tenant id or domain of the tenant
 * @param clientId application id
 */
public record AppRegistration(URI authority, String tenant, String clientId) {

    public static final URI PUBLIC_AUTHORITY = URI.create("https://login.microsoftonline.com");

    public AppRegistration {
        if (tenant.isBlank() || clientId.isBlank()) {
            throw new IllegalArgumentException("An application of Entra has a tenant and a client id");
        }
    }

    /** The address of its tenant's token endpoint, which assertions are made out to. */
    public URI tokenEndpoint() {
        return URI.create(authority.toString().replaceAll("/+$", "") + "/" + tenant + "/oauth2/v2.0/token");
    }
}
