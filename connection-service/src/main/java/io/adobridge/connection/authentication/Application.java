package io.adobridge.connection.authentication;

import java.net.URI;

import io.adobridge.azure.AppRegistration;

/**
 * An application of Microsoft Entra.
 *
 * @param tenant id or domain
 * @param authority where its tokens are issued, such as {@code https://login.microsoftonline.com}
 */
public record Application(String tenant, String clientId, String authority) {

    static final String PUBLIC_AUTHORITY = AppRegistration.PUBLIC_AUTHORITY.toString();

    public Application {
        authority = authority.replaceAll("/+$", "");
    }

    /** Whether its tokens are issued where everybody's are. */
    boolean isPublic() {
        return authority.equals(PUBLIC_AUTHORITY);
    }

    AppRegistration registration() {
        return new AppRegistration(URI.create(authority), tenant, clientId);
    }
}
