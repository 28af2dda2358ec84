package io.adobridge.connection.signin;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.azure.Secret;
import io.adobridge.connection.authentication.Authentication;
import io.adobridge.connection.registration.ConnectionRegistry;
import io.adobridge.connection.registration.RegisterConnection;
import io.adobridge.connection.registration.Registered;
import io.adobridge.connection.registration.Registration;
import io.adobridge.connection.signin.SignInLedger.Ended;
import io.smallrye.mutiny.Uni;

/** Takes people in who come back from Entra: what they were sent for is done in the name of the caller who began. */
@ApplicationScoped
class SignInReturn {

    private final SignInLedger ledger;
    private final PendingSecrets secrets;
    private final Authentication authentication;
    private final ConnectionRegistry registry;
    private final SignInAgain again;

    SignInReturn(SignInLedger ledger, PendingSecrets secrets, Authentication authentication, ConnectionRegistry registry,
            SignInAgain again) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.authentication = authentication;
        this.registry = registry;
        this.again = again;
    }

    /** Ends a sign-in that came to nothing. */
    Uni<UUID> refuse(Returning who, SignInFailed failure) {
        return ledger.end(who)
                .chain(ended -> secrets.remove(ended.id()))
                .chain(() -> Uni.createFrom().failure(failure));
    }

    /** The connection, new or signed in for again, which holds. */
    Uni<UUID> complete(Returning who, Secret code) {
        return ledger.end(who)
                .chain(this::open)
                .chain(arrival -> arrival.isNew() ? register(arrival, code) : again.complete(arrival, code));
    }

    private Uni<Arrival> open(Ended ended) {
        return secrets.read(ended.id())
                .call(() -> secrets.remove(ended.id()))
                .map(pending -> new Arrival(ended, pending));
    }

    private Uni<UUID> register(Arrival arrival, Secret code) {
        RegisterConnection wish = arrival.requireWish();
        return authentication.redeem(arrival.pending().auth(), code, arrival.pending().verifier(), wish.route())
                .chain(signedIn -> registry.register(new Registration(wish, arrival.ended().caller(), null, true), signedIn))
                .map(Registered::id);
    }
}
