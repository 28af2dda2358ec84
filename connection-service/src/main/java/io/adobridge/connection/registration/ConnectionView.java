package io.adobridge.connection.registration;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.adobridge.connection.authentication.AuthKind;
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

    /**
     * What a connection signs in with, without the secret.
     *
     * @param expiresOn the day until which the token, client secret or certificate is good
     * @param tenant of the application of Microsoft Entra; absent for a personal access token, as what follows
     */
    public record AuthView(AuthKind kind, @Nullable LocalDate expiresOn, @JsonInclude(NON_NULL) @Nullable String tenant,
            @JsonInclude(NON_NULL) @Nullable String clientId, @JsonInclude(NON_NULL) @Nullable String authority) {
    }

    static ConnectionView of(Connection connection) {
        return new ConnectionView(connection.id, connection.name, connection.description, List.of(connection.tags),
                connection.host(), auth(connection), List.of(connection.owners),
                List.of(connection.projects), connection.reporting, IntegrationView.of(connection),
                Arrays.asList(connection.headerNames), connection.proxy, connection.caBundle, connection.state(),
                connection.stateReason, Self.show(connection.self), connection.verifiedAt, connection.generation,
                connection.createdAt, connection.createdBy, connection.updatedAt);
    }

    private static AuthView auth(Connection connection) {
        return new AuthView(connection.login.auth, connection.expiresOn, connection.login.tenant, connection.login.clientId,
                connection.login.authority);
    }
}
