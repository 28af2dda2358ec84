package io.adobridge.azure;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What Microsoft Entra has issued.
 *
 * @param accessToken for Azure DevOps
 * @param lifetime of the access token, from now on
 * @param refreshToken to be used instead of the one before; null where there is none, or none other
 */
public record EntraTokens(Secret accessToken, Duration lifetime, @Nullable Secret refreshToken) {
}
