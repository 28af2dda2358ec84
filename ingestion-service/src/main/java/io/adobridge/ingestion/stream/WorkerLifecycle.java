package io.adobridge.ingestion.stream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;

/** Hands leases back when the process stops, so that another replica goes on at once instead of after the lease. */
class WorkerLifecycle {

    private static final Logger LOG = Logger.getLogger(WorkerLifecycle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StreamWorker worker;

    WorkerLifecycle(StreamWorker worker) {
        this.worker = worker;
    }

    /** The one place that waits: the thread that stops the process must not outrun the statement. */
    void stop(@Observes ShutdownEvent event) {
        Uni<Void> handedBack = worker.stop();
        try {
            handedBack.subscribeAsCompletionStage().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            LOG.warnf("Leases are not handed back and will run out: %s", failure.getMessage());
        }
    }
}
