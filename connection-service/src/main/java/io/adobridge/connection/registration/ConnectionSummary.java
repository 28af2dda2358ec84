package io.adobridge.connection.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Host;
import io.adobridge.connection.verification.ConnectionState;

/**
 * A connection in a list.
 *
 * @param expiresOn the day until which its token is good, null when nobody said
 */
public record ConnectionSummary(UUID id, String name, @Nullable String description, List<String> tags, Host host,
        List<String> owners, List<IntegrationView> integrations, ConnectionState state, @Nullable LocalDate expiresOn) {
}
