package io.adobridge.connection.registration;

import java.util.Set;
import java.util.UUID;

import io.adobridge.connection.authentication.Means;
import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.target.Target;
import io.adobridge.connection.verification.ConnectionState;

/**
 * A connection as it stood when it was read.
 *
 * @param enabled the chosen services that are switched on
 * @param means what it signs in with
 */
public record RegisteredConnection(UUID id, Settings settings, Set<Service> enabled, Standing standing,
        Means means) {

    public RegisteredConnection {
        enabled = Set.copyOf(enabled);
    }

    /**
     * Where a connection stands.
     *
     * @param generation rises with every change
     * @param secretVersion the version of its secret that is in use
     */
    public record Standing(long generation, int secretVersion, ConnectionState state) {
    }

    /** The same with other settings. */
    RegisteredConnection with(Settings others) {
        return new RegisteredConnection(id, others, enabled, standing, means);
    }

    /** What it takes to call it, with the secret read for it. */
    public Target target(ConnectionSecret secret) {
        return new Target(settings.host(), settings.route(), secret.credential(), secret.headers());
    }
}
