package io.adobridge.connection.authentication;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a connection signs in with, without its secret.
 *
 * @param application null for a personal access token
 * @param expiresOn the day until which the token, the client secret or the certificate is good; null when nobody said
 */
public record Means(AuthKind kind, @Nullable Application application, @Nullable LocalDate expiresOn) {

    /** The application, which there is for everything but a personal access token. */
    public Application requireApplication() {
        return Objects.requireNonNull(application);
    }
}
