package io.adobridge.connection.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.connection.authentication.Access.Validity;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Says when access tokens are renewed. Everything here joins the transaction that it follows from. */
@ApplicationScoped
public class AccessTokens {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 6;

    private final AccessTokenRepository tokens;
    private final Clock clock;

    AccessTokens(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Another access token is in use from now on; a renewal that is under way counts no more. */
    @WithTransaction
    public Uni<Void> use(UUID connection, Validity validity) {
        return tokens.findById(connection)
                .map(known -> known == null ? new AccessToken(connection, validity) : known.replacedBy(validity))
                .chain(tokens::persist)
                .replaceWithVoid();
    }

    /** The claim has led to another access token; {@link RenewalLost} when it is ours no more. */
    @WithTransaction
    public Uni<Void> settle(UUID connection, long fence, Validity validity) {
        return tokens.lock(connection, fence).map(token -> token.replacedBy(validity)).replaceWithVoid();
    }

    /** The claim has led to nothing, and is taken up again after a pause; {@link RenewalLost} when it is ours no more. */
    @WithTransaction
    public Uni<Void> putOff(UUID connection, long fence) {
        return tokens.lock(connection, fence)
                .map(token -> token.putOff(clock.instant().plus(pause(token.vain)))).replaceWithVoid();
    }

    private static Duration pause(int vain) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(vain, MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
