package io.adobridge.connection.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.target.Host;
import io.adobridge.connection.verification.ConnectionState;
import io.adobridge.connection.verification.Report.ActsAs;

/**
 * A connection as callers see it.
 *
 * @param auth what it signs in with, without the secret
 * @param reporting whether results are written back
 * @param customHeaders names only
 * @param identity who it acts as at Azure DevOps, null until found out
 * @param verifiedAt when it was last verified, null if never
 * @param generation rises with every change that other services have to hear of
 */
public record ConnectionView(UUID id, String name, @Nullable String description, List<String> tags, Host host,
        AuthView auth, List<String> owners, List<String> projects, boolean reporting, List<IntegrationView> integrations,
        List<String> customHeaders, @Nullable String proxy, @Nullable String caBundle, ConnectionState state,
        @Nullable String stateReason, @Nullable ActsAs identity, @Nullable Instant verifiedAt, long generation,
        Instant createdAt, String createdBy, Instant updatedAt) {

    /** What a connection signs in with, without the secret. */
    public record AuthView(String kind, @Nullable LocalDate expiresOn) {
    }

    static ConnectionView of(Connection connection) {
        return new ConnectionView(connection.id, connection.name, connection.description, List.of(connection.tags),
                connection.host(), new AuthView("pat", connection.expiresOn), List.of(connection.owners),
                List.of(connection.projects), connection.reporting, IntegrationView.of(connection),
                Arrays.asList(connection.headerNames), connection.proxy, connection.caBundle, connection.state(),
                connection.stateReason, identity(connection), connection.verifiedAt, connection.generation,
                connection.createdAt, connection.createdBy, connection.updatedAt);
    }

    private static @Nullable ActsAs identity(Connection connection) {
        return connection.actsAsId == null ? null
                : ActsAs.of(connection.actsAsId, String.valueOf(connection.actsAsName),
                        connection.actsAsKind == null ? ActsAs.Kind.USER : connection.actsAsKind);
    }
}
