package io.adobridge.reporting.access;

import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.access.Caller;
import io.adobridge.kit.access.CallerProvider;
import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.adobridge.kit.platform.CallerContext;
import io.smallrye.mutiny.Uni;

/** The reach of the caller of the current request; to be asked only where a role is required, and so a token was verified. */
@ApplicationScoped
public class Reaches {

    /** A connection that was registered a moment ago may not have been heard of here yet. */
    private static final Duration NEWS_TAKES = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final CallerProvider callers;
    private final ConnectionMirror mirror;

    Reaches(CallerProvider callers, ConnectionMirror mirror) {
        this.callers = callers;
        this.mirror = mirror;
    }

    /**
     * What the caller reaches now.
     *
     * @throws ConnectionsNotKnownYet where connection-service has never been heard
     */
    public Reach current() {
        Caller caller = callers.caller();
        if (!mirror.isStocked() && !caller.reachesAll()) {
            throw new ConnectionsNotKnownYet();
        }
        return Reach.of(caller, mirror);
    }

    /**
     * What the caller reaches, this connection included; fails as {@link ConnectionNotFound} where it is not, after a moment's
     * patience with news on their way.
     */
    public Uni<Reach> including(UUID connection) {
        Caller caller = callers.caller();
        return Uni.createFrom().item(() -> mirror.require(connection, caller))
                .onFailure(ConnectionNotFound.class).retry().withBackOff(LOOK_AGAIN, LOOK_AGAIN)
                .expireIn(NEWS_TAKES.toMillis())
                .emitOn(CallerContext.current())
                .onFailure(IllegalStateException.class).transform(expired -> notReached(connection))
                .map(known -> Reach.of(caller, mirror));
    }

    private RuntimeException notReached(UUID connection) {
        return mirror.isComplete() ? new ConnectionNotFound(connection) : new ConnectionsNotKnownYet();
    }
}
