package io.adobridge.connection.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.audit.Actor;
import io.adobridge.connection.authentication.Access.Validity;
import io.adobridge.connection.authentication.AccessTokens;
import io.adobridge.connection.registration.ConnectionLedger.NewSecret;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Changes of a connection that bring an access token with them, which is renewed from then on. */
@ApplicationScoped
class TokenLedger {

    private final ConnectionLedger ledger;
    private final AccessTokens tokens;

    TokenLedger(ConnectionLedger ledger, AccessTokens tokens) {
        this.ledger = ledger;
        this.tokens = tokens;
    }

    /** Enters a new connection; {@link NameTaken} when another one has the name. */
    @WithTransaction
    Uni<Registered> enter(Candidate candidate, UUID id, int secretVersion) {
        return ledger.enter(candidate.asked(), id, secretVersion, candidate.report())
                .call(() -> use(id, candidate.signedIn().validity()));
    }

    /** Puts a new version of the secret to use; {@link SecretChanged} when the one it replaces is another now. */
    @WithTransaction
    Uni<Stated> replace(Actor by, RegisteredConnection replaced, NewSecret secret, Optional<Validity> validity) {
        return ledger.useSecret(replaced.id(), by, replaced.standing().secretVersion(), secret)
                .call(() -> use(replaced.id(), validity));
    }

    private Uni<Void> use(UUID id, Optional<Validity> validity) {
        return validity.map(until -> tokens.use(id, until)).orElseGet(() -> Uni.createFrom().voidItem());
    }
}
