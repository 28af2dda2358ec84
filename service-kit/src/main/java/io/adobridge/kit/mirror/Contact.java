package io.adobridge.kit.mirror;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jspecify.annotations.Nullable;

/** Whether connection-service is heard, and when it was last. Comings and goings are logged once each. */
@ApplicationScoped
class Contact {

    private static final Logger LOG = Logger.getLogger(Contact.class);

    private final MirrorConfig config;
    private final Clock clock;

    private volatile boolean lost;
    private volatile @Nullable Instant heardAt;

    Contact(MirrorConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** It has answered, and what it said is taken up: the time is now. */
    Instant heard() {
        if (lost) {
            LOG.infof("connection-service at %s answers again", config.url());
            lost = false;
        }
        Instant now = clock.instant();
        heardAt = now;
        return now;
    }

    /** It answered then, before this process was started. */
    void recall(Instant then) {
        heardAt = then;
    }

    /** It does not answer, or its answer could not be taken up. */
    void lose(Throwable failure) {
        if (!lost) {
            LOG.warnf("connection-service at %s cannot be followed (%s); connections stay as last known", config.url(),
                    reason(failure));
            lost = true;
        }
    }

    boolean isLost() {
        return lost;
    }

    /** When all connections were last known to be as they are known now; null for never. */
    @Nullable
    Instant heardAt() {
        return heardAt;
    }

    private static String reason(Throwable failure) {
        return failure instanceof ClientWebApplicationException web ? "status " + web.getResponse().getStatus()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
