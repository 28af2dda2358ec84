package io.adobridge.connection.discovery;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.secret.ConnectionSecret;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.target.AzureDoor;
import io.smallrye.mutiny.Uni;

/** Looks at Azure DevOps with the token of a connection, or with that of a person along the connection's way. */
@ApplicationScoped
public class Surveyor {

    private final ConnectionSecrets secrets;
    private final AzureDoor door;

    Surveyor(ConnectionSecrets secrets, AzureDoor door) {
        this.secrets = secrets;
        this.door = door;
    }

    /** With the connection's own token. */
    public Uni<Survey> open(RegisteredConnection connection) {
        return secret(connection).map(secret -> survey(connection, secret));
    }

    /** With a token of a person; host, proxy and headers are the connection's. */
    public Uni<Survey> open(RegisteredConnection connection, Secret personal) {
        return secret(connection).map(secret -> survey(connection, secret.withToken(personal)));
    }

    private Uni<ConnectionSecret> secret(RegisteredConnection connection) {
        return secrets.read(connection.id(), connection.standing().secretVersion());
    }

    private Survey survey(RegisteredConnection connection, ConnectionSecret secret) {
        return new Survey(door.open(connection.target(secret)), connection.settings().coverage());
    }
}
