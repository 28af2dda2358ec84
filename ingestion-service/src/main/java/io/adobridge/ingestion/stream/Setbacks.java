package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.kit.mirror.ConnectionNotFound;
import io.smallrye.mutiny.Uni;

/** Records why a run ended before its time; what concerns the whole connection lets its other streams wait too. */
@ApplicationScoped
class Setbacks {

    private static final Logger LOG = Logger.getLogger(Setbacks.class);
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(30);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final int RETRIES = 8;

    private final StreamQueue queue;
    private final StreamKinds kinds;
    private final StreamMetrics metrics;

    Setbacks(StreamQueue queue, StreamKinds kinds, StreamMetrics metrics) {
        this.queue = queue;
        this.kinds = kinds;
        this.metrics = metrics;
    }

    /** Never fails: what cannot be recorded ends with the lease. */
    Uni<Void> record(Claim claim, Throwable failure) {
        if (failure instanceof LeaseLost) {
            return Uni.createFrom().voidItem();
        }
        return recorded(claim, failure)
                .onFailure(Outage::isOne).retry().withBackOff(FIRST_RETRY, LAST_RETRY).atMost(RETRIES)
                .onFailure().invoke(worse -> log(claim, "cannot be set back, its lease will run out: " + worse.getMessage()))
                .onFailure().recoverWithNull();
    }

    private Uni<Void> recorded(Claim claim, Throwable failure) {
        if (failure instanceof ConnectionNotFound) {
            return queue.release(claim, UNTIL_KNOWN);
        }
        if (failure instanceof Overtaken) {
            return queue.release(claim, Duration.ZERO);
        }
        Setback setback = judged(claim, failure);
        log(claim, setback.kind().label() + ": " + setback.reason());
        metrics.setback(claim.key().stream(), setback.kind());
        return queue.setBack(claim, setback)
                .call(() -> setback.kind().ofConnection() ? queue.hold(claim.key().connection(), setback.delay())
                        : Uni.createFrom().voidItem())
                .call(() -> queue.wake(claim.key(), awaitedBy(claim)));
    }

    private List<String> awaitedBy(Claim claim) {
        return kinds.find(claim.key().stream()).map(StreamKind::awaitedBy).orElse(List.of());
    }

    private Setback judged(Claim claim, Throwable failure) {
        Optional<StreamKind<?>> kind = kinds.find(claim.key().stream());
        Setback setback = Setback.of(failure, claim);
        if (kind.map(StreamKind::isOptional).orElse(false)) {
            return setback.ofOptional(failure);
        }
        boolean ofStreamAlone = failure instanceof Unauthorized && kind.map(StreamKind::hasOwnScope).orElse(false);
        return ofStreamAlone ? setback.ofStreamAlone() : setback;
    }

    private static void log(Claim claim, String what) {
        LOG.warnf("Stream %s %s", claim.key(), what);
    }
}
