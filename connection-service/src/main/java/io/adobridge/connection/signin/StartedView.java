package io.adobridge.connection.signin;

import java.net.URI;
import java.time.Instant;

/**
 * Where to send the person.
 *
 * @param authorizationUrl Entra's page; it leads back to the redirect address
 * @param expiresAt until when the person may come back
 */
public record StartedView(URI authorizationUrl, Instant expiresAt) {
}
