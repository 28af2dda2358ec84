package io.adobridge.connection.personal;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.secret.ConnectionSecrets;
import io.adobridge.connection.target.Coverage;
import io.adobridge.connection.target.Service;
import io.adobridge.connection.verification.Report;
import io.adobridge.connection.verification.Verifier;
import io.smallrye.mutiny.Uni;

/** Says whether a person's token reads repositories where a connection leads, on the way that the connection takes. */
@ApplicationScoped
class Examination {

    private static final Coverage REPOSITORIES = new Coverage(Set.of(Service.REPOS), List.of(), false);

    private final ConnectionSecrets secrets;
    private final Verifier verifier;

    Examination(ConnectionSecrets secrets, Verifier verifier) {
        this.secrets = secrets;
        this.verifier = verifier;
    }

    Uni<Report> of(RegisteredConnection connection, Secret token) {
        return secrets.read(connection.id(), connection.standing().secretVersion())
                .map(secret -> connection.target(secret.withToken(token)))
                .chain(target -> verifier.verify(target, REPOSITORIES));
    }
}
