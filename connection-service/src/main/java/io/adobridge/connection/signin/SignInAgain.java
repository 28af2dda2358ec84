package io.adobridge.connection.signin;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.authentication.AnotherAuthentication;
import io.adobridge.connection.authentication.Application;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.authentication.AuthKind;
import io.adobridge.connection.authentication.Authentication;
import io.adobridge.connection.authentication.SignedIn;
import io.adobridge.connection.registration.Connections;
import io.adobridge.connection.registration.RegisteredConnection;
import io.adobridge.connection.registration.Replacement;
import io.adobridge.connection.signin.SignInStart.Started;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/** Has a person sign in for a connection that there is, when the sign-in before was lost, or in place of another person. */
@ApplicationScoped
class SignInAgain {

    private final Connections connections;
    private final Authentication authentication;
    private final Replacement replacement;
    private final SignInStart start;

    SignInAgain(Connections connections, Authentication authentication, Replacement replacement, SignInStart start) {
        this.connections = connections;
        this.authentication = authentication;
        this.replacement = replacement;
        this.start = start;
    }

    /** Sends the person to Entra, for the application that the connection has. */
    Uni<Started> start(UUID id, Caller caller, StartAgain request) {
        return connections.require(id, caller)
                .invoke(connection -> AnotherAuthentication.require(AuthKind.OAUTH, connection.means()))
                .chain(connection -> start.again(id, caller, auth(connection.means().requireApplication(), request),
                        connection.settings().route()));
    }

    /** Goes on with the new sign-in, if the caller still reaches the connection and it holds. */
    Uni<UUID> complete(Arrival arrival, Secret code) {
        Caller caller = arrival.ended().caller();
        return connections.require(arrival.ended().connection().orElseThrow(), caller)
                .chain(connection -> redeem(connection, arrival, code))
                .call(back -> replacement.signInAgain(back.connection(), Actor.of(caller), back.signedIn()))
                .map(back -> back.connection().id());
    }

    private Uni<Back> redeem(RegisteredConnection connection, Arrival arrival, Secret code) {
        return authentication.redeem(arrival.pending().auth(), code, arrival.pending().verifier(),
                connection.settings().route())
                .map(signedIn -> new Back(connection, signedIn));
    }

    private static Auth.OAuth auth(Application application, StartAgain request) {
        return new Auth.OAuth(application.tenant(), application.clientId(), application.authority(), request.clientSecret(),
                request.redirectUri());
    }

    private record Back(RegisteredConnection connection, SignedIn signedIn) {
    }
}
