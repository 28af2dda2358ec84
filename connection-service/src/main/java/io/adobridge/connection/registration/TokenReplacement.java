package io.adobridge.connection.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Credential;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.authentication.Access;
import io.adobridge.connection.authentication.AnotherAuthentication;
import io.adobridge.connection.authentication.AuthKind;
import io.adobridge.connection.authentication.Authentication;
import io.adobridge.connection.authentication.Renewal;
import io.adobridge.connection.authentication.SignedIn;
import io.adobridge.connection.registration.Replacement.Substitute;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/**
 * Replaces what people have entered for a connection to sign in with: its personal access token, or what its service
 * principal proves itself with, which Entra has to accept first.
 */
@ApplicationScoped
class TokenReplacement {

    private final Connections connections;
    private final Authentication authentication;
    private final Replacement replacement;

    TokenReplacement(Connections connections, Authentication authentication, Replacement replacement) {
        this.connections = connections;
        this.authentication = authentication;
        this.replacement = replacement;
    }

    /** The connection with its new token; {@link ConnectionNotValid} or {@link SecretChanged} leave the old one in use. */
    Uni<Stated> replace(UUID id, Caller caller, ReplaceToken request, boolean verify) {
        return connections.require(id, caller)
                .invoke(connection -> AnotherAuthentication.require(AuthKind.PAT, connection.means()))
                .chain(connection -> replacement.replace(connection, Actor.of(caller),
                        new Substitute(new SignedIn(new Credential.Pat(request.token()), Optional.empty()),
                                request.expiresOn(), verify)));
    }

    /** The same for a service principal. */
    Uni<Stated> replace(UUID id, Caller caller, ReplaceCredentials request, boolean verify) {
        return connections.require(id, caller)
                .invoke(connection -> AnotherAuthentication.require(AuthKind.ENTRA, connection.means()))
                .chain(connection -> prove(connection, request))
                .chain(proven -> replacement.replace(proven.connection(), Actor.of(caller),
                        new Substitute(SignedIn.by(proven.access()), request.lastDay(), verify)));
    }

    private Uni<Proven> prove(RegisteredConnection connection, ReplaceCredentials request) {
        var renewal = new Renewal(connection.means().requireApplication(), request.proof(), null);
        return authentication.obtain(renewal, connection.settings().route())
                .map(access -> new Proven(connection, access));
    }

    /** A connection, and what Entra has issued to its new credentials. */
    private record Proven(RegisteredConnection connection, Access access) {
    }
}
