package io.adobridge.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

/** A process that stops ends what it has begun, and begins nothing. */
class LeasedWorkTest {

    private final LeasedWork work = new LeasedWork(() -> Duration.ofSeconds(20));
    private final CompletableFuture<Void> attempt = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();

    @Test
    void waitsForTheRoundsUnderWay() throws Exception {
        UniAssertSubscriber<Void> round = begin();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(this::stop);
        assertThat(work.unlessStopping(Uni.createFrom().nothing(), "stopping").await().indefinitely()).isEqualTo("stopping");
        boolean stoppedBefore = stopping.isDone();
        attempt.complete(null);
        stopping.join();

        assertThat(stoppedBefore).isFalse();
        round.assertCompleted();
    }

    @Test
    void waitsForRoundsThatFailOrAreCancelledNoLonger() {
        UniAssertSubscriber<Void> failing = begin();
        attempt.completeExceptionally(new IllegalStateException("no database"));
        failing.assertFailedWith(IllegalStateException.class);
        work.round(() -> Uni.createFrom().nothing()).subscribe().withSubscriber(UniAssertSubscriber.create()).cancel();

        stop();
    }

    @Test
    void beginsNothingAfterwards() {
        Slots slots = work.slots(3);
        stop();

        begin().assertCompleted();

        assertThat(begun).hasValue(0);
        assertThat(slots.take(1)).isZero();
        assertThat(slots.takeAll()).isZero();
    }

    @Test
    void leavesWhatTakesTooLongToItsLease() {
        var impatient = new LeasedWork(() -> Duration.ofMillis(1));
        UniAssertSubscriber<Void> round = impatient.round(() -> Uni.createFrom().nothing()).subscribe()
                .withSubscriber(UniAssertSubscriber.create());

        impatient.stop(new ShutdownEvent());

        round.assertNotTerminated();
    }

    @Test
    void breaksOffWhatMayBe() {
        var cancelled = new AtomicInteger();
        Uni<String> question = Uni.createFrom().<String> nothing().onCancellation().invoke(cancelled::incrementAndGet);
        UniAssertSubscriber<String> before = ask(question);
        before.assertNotTerminated();

        stop();

        before.assertItem("broken off");
        assertThat(cancelled).hasValue(1);
        ask(question).assertItem("broken off");
    }

    @Test
    void takesWhatComesBefore() {
        ask(Uni.createFrom().item("answer")).assertItem("answer");
        ask(Uni.createFrom().failure(new IllegalStateException("away"))).assertFailedWith(IllegalStateException.class);
        assertThat(work.isStopping()).isFalse();
    }

    @Test
    void givesOutNoMoreSlotsThanThereAre() {
        Slots slots = work.slots(3);

        assertThat(slots.take(2)).isEqualTo(2);
        assertThat(slots.take(2)).isEqualTo(1);
        assertThat(slots.takeAll()).isZero();
        slots.giveBack(2);
        assertThat(slots.takeAll()).isEqualTo(2);
    }

    private UniAssertSubscriber<Void> begin() {
        return work.round(() -> {
            begun.incrementAndGet();
            return Uni.createFrom().completionStage(attempt);
        }).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private UniAssertSubscriber<String> ask(Uni<String> question) {
        return work.unlessStopping(question, "broken off").subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private void stop() {
        work.stop(new ShutdownEvent());
    }
}
