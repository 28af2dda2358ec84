package io.adobridge.reporting.following;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.kit.mirror.ConnectionMirror;
import io.adobridge.kit.mirror.EffectiveConnection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

/** Forgets how far connections were followed that exist no more. */
@ApplicationScoped
class CursorHousekeeping {

    private static final Logger LOG = Logger.getLogger(CursorHousekeeping.class);

    private final CursorQueue cursors;
    private final ConnectionMirror mirror;

    CursorHousekeeping(CursorQueue cursors, ConnectionMirror mirror) {
        this.cursors = cursors;
        this.mirror = mirror;
    }

    /** Only once connection-service has been heard: until then a connection that is not known may just be new. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = SKIP)
    Uni<Void> forgetGone() {
        if (!mirror.isComplete()) {
            return Uni.createFrom().voidItem();
        }
        return cursors.forgetOthers(mirror.all().stream().map(EffectiveConnection::id).toList())
                .onFailure().invoke(failure -> LOG.warnf("Cursors are not cleaned this time: %s", failure.getMessage()))
                .onFailure().recoverWithNull();
    }
}
