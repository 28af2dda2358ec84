package io.adobridge.connection.signin;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;
import io.adobridge.connection.authentication.Auth;
import io.adobridge.connection.authentication.Authentication;
import io.adobridge.connection.registration.ConnectionRegistry;
import io.adobridge.connection.registration.Registration;
import io.adobridge.connection.signin.SignIn.Begun;
import io.adobridge.connection.signin.SignInLedger.Opened;
import io.adobridge.connection.target.Route;
import io.adobridge.kit.access.Caller;
import io.smallrye.mutiny.Uni;

/** Sends people to Entra. What cannot come to a good end is refused before anybody goes. */
@ApplicationScoped
class SignInStart {

    private final ConnectionRegistry registry;
    private final Authentication authentication;
    private final SignInLedger ledger;
    private final PendingSecrets secrets;

    SignInStart(ConnectionRegistry registry, Authentication authentication, SignInLedger ledger, PendingSecrets secrets) {
        this.registry = registry;
        this.authentication = authentication;
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** For a new connection. */
    Uni<Started> start(Registration asked) {
        if (!(asked.request().auth() instanceof Auth.OAuth auth)) {
            return Uni.createFrom().failure(new SignInNotNeeded());
        }
        return registry.requirePossible(asked)
                .chain(() -> send(new Departure(asked.caller(), new Wish(auth, asked.request()), null),
                        asked.request().route()));
    }

    /** For a connection that there is, after the sign-in before was lost or by another person. */
    Uni<Started> again(UUID connection, Caller caller, Auth.OAuth auth, Route route) {
        return send(new Departure(caller, new Wish(auth, null), connection), route);
    }

    private Uni<Started> send(Departure departure, Route route) {
        Ticket ticket = Ticket.draw();
        return authentication.signInPage(departure.wish().auth(), ticket.state().reveal(), ticket.challenge(), route)
                .chain(page -> ledger.begin(departure.begun(ticket)).map(opened -> new Leaving(page, opened)))
                .call(leaving -> secrets.write(leaving.opened().id(), ticket.verifier(), departure.wish()))
                .map(leaving -> new Started(leaving.page(), leaving.opened().expiresAt(), ticket.browser()));
    }

    private record Departure(Caller caller, Wish wish, @Nullable UUID connection) {

        Begun begun(Ticket ticket) {
            return new Begun(caller, Ticket.hash(ticket.state().reveal()), Ticket.hash(ticket.browser().reveal()), connection);
        }
    }

    private record Leaving(URI page, Opened opened) {
    }

    /**
     * Somebody is on the way.
     *
     * @param page where the person signs in
     * @param browser what the browser shows when it comes back
     */
    record Started(URI page, Instant expiresAt, Secret browser) {
    }
}
