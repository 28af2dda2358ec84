package io.adobridge.kit.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * The work of this replica that is claimed, by lease or for a moment. When the process stops, no round begins any more, no
 * slot is free, and the process waits for the rounds under way, so that their outcomes are recorded and their leases end;
 * what only asks is broken off. What takes longer than {@code adobridge.work.patience} goes on in another replica after its
 * lease, as if this one had
 * been killed.
 */
@Singleton
public class LeasedWork {

    private static final Logger LOG = Logger.getLogger(LeasedWork.class);

    private final Duration patience;
    private final Set<CompletableFuture<Void>> rounds = ConcurrentHashMap.newKeySet();
    private final Set<UniEmitter<? super Void>> waiting = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    LeasedWork(WorkConfig config) {
        this.patience = config.patience();
    }

    /** Places for work; none of them is free once the process stops. */
    public Slots slots(int all) {
        return new Slots(all, () -> stopping);
    }

    /** A round from its claims to the record of what came of them; nothing once the process stops. */
    public Uni<Void> round(Supplier<Uni<Void>> work) {
        return Uni.createFrom().deferred(() -> begin(work));
    }

    /**
     * What comes of something that may take long and may be broken off, such as a question to somebody else: once the process
     * stops it is cancelled, and the other thing comes of it.
     *
     * @param brokenOff no item if it is null
     */
    public <T> Uni<T> unlessStopping(Uni<T> question, @Nullable T brokenOff) {
        return Uni.join().first(question, stopped().replaceWith(brokenOff)).toTerminate();
    }

    /** Whether the process stops, so that nothing further is to be begun. */
    public boolean isStopping() {
        return stopping;
    }

    /** Known before it is looked whether the process stops, so that the process waits for it or it does not begin. */
    private Uni<Void> begin(Supplier<Uni<Void>> work) {
        var round = new CompletableFuture<Void>();
        rounds.add(round);
        Uni<Void> begun = stopping ? Uni.createFrom().voidItem() : work.get();
        return begun.onTermination().invoke(() -> end(round));
    }

    private void end(CompletableFuture<Void> round) {
        rounds.remove(round);
        round.complete(null);
    }

    private Uni<Void> stopped() {
        return Uni.createFrom().<Void> emitter(this::tellWhenStopped);
    }

    private void tellWhenStopped(UniEmitter<? super Void> emitter) {
        waiting.add(emitter.onTermination(() -> waiting.remove(emitter)));
        if (stopping) {
            emitter.complete(null);
        }
    }

    /** The one place that waits: the thread that stops the process must not outrun the work. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        Set.copyOf(waiting).forEach(emitter -> emitter.complete(null));
        try {
            CompletableFuture.allOf(rounds.toArray(CompletableFuture[]::new)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            LOG.warnf("What is under way has not ended within %s and goes on elsewhere after its lease", patience);
        } catch (Exception failure) {
            LOG.warnf("What is under way may go on elsewhere after its lease: %s", failure.getMessage());
        }
    }
}
