package io.adobridge.connection.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.signin.SignIn.Begun;
import io.adobridge.kit.access.Caller;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** The life of a sign-in, one transaction a step. */
@ApplicationScoped
class SignInLedger {

    private final SignInRepository signIns;
    private final SignInConfig config;
    private final Clock clock;

    SignInLedger(SignInRepository signIns, SignInConfig config, Clock clock) {
        this.signIns = signIns;
        this.config = config;
        this.clock = clock;
    }

    /** Writes down that somebody is sent to Entra. */
    @WithTransaction
    Uni<Opened> begin(Begun begun) {
        Instant expiresAt = clock.instant().plus(config.lifetime());
        return signIns.persist(new SignIn(UUID.randomUUID(), begun, expiresAt))
                .map(saved -> new Opened(saved.id, expiresAt));
    }

    /** Ends it, for whoever comes back is who began; the same state leads nowhere from then on. */
    @WithTransaction
    Uni<Ended> end(Returning who) {
        return signIns.lock(Ticket.hash(who.state()))
                .invoke(signIn -> signIn.end(who, clock.instant()))
                .map(signIn -> new Ended(signIn.id, signIn.caller(), Optional.ofNullable(signIn.connectionId)));
    }

    @WithSession
    Uni<List<UUID>> expired(int limit) {
        return signIns.findExpired(clock.instant(), limit).map(all -> all.stream().map(signIn -> signIn.id).toList());
    }

    @WithTransaction
    Uni<Void> forget(UUID id) {
        return signIns.deleteById(id).replaceWithVoid();
    }

    /** Until when somebody may come back. */
    record Opened(UUID id, Instant expiresAt) {
    }

    /**
     * Somebody has come back.
     *
     * @param connection the one that a person has signed in for again, empty for a new one
     */
    record Ended(UUID id, Caller caller, Optional<UUID> connection) {
    }
}
