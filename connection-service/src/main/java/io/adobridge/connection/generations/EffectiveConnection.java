package io.adobridge.connection.generations;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.connection.authentication.AuthKind;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.target.Host;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.ConnectionState;

/**
 * A connection as the other services use it.
 *
 * @param projects names of the projects that it is limited to; empty for all
 * @param disabledRepositories ids of the repositories that are left out
 * @param auth what it signs in with
 * @param secret where Vault keeps what belongs to it
 */
public record EffectiveConnection(UUID id, String name, long generation, ConnectionState state, Host host,
        List<String> owners, List<String> projects, List<Integration> integrations, List<UUID> disabledRepositories,
        AuthKind auth, SecretRef secret, @Nullable String proxy, @Nullable String caBundle) {

    /** A chosen service. */
    public record Integration(Service service, String name, boolean enabled) {
    }

    /** A version of a secret, below Vault's mount. */
    public record SecretRef(String path, int version) {
    }

    static EffectiveConnection of(RegisteredConnection connection, List<UUID> disabledRepositories) {
        var settings = connection.settings();
        var standing = connection.standing();
        return new EffectiveConnection(connection.id(), settings.labels().name(), standing.generation(), standing.state(),
                settings.host(), settings.owners(), settings.coverage().projects(), integrations(connection),
                disabledRepositories, connection.means().kind(),
                new SecretRef(ConnectionSecrets.path(connection.id()), standing.secretVersion()),
                settings.route().proxy(), settings.route().caBundle());
    }

    private static List<Integration> integrations(RegisteredConnection connection) {
        String name = connection.settings().labels().name();
        return connection.settings().coverage().services().stream().sorted()
                .map(service -> new Integration(service, service.integrationOf(name),
                        connection.enabled().contains(service)))
                .toList();
    }
}
