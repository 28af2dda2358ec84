package io.adobridge.azure.governor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A clock that stands still and a timer that fires only when it is cranked. */
public final class HandCrankedTime extends Clock implements Timer {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);
    private static final long SHORT_WAIT = TimeUnit.MILLISECONDS.toNanos(100);

    private record Task(Instant due, long order, Runnable work) {
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparing(Task::due).thenComparing(Task::order));
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Consumer<Instant> follower = instant -> {
    };
    private long order;

    @Override
    public synchronized Runnable schedule(Duration delay, Runnable work) {
        Task task = new Task(now.plus(delay), order++, work);
        tasks.add(task);
        notifyAll();
        return () -> callOff(task);
    }

    private synchronized void callOff(Task task) {
        tasks.remove(task);
    }

    /** Has another clock follow this one. */
    public synchronized void leads(Consumer<Instant> other) {
        follower = other;
        follower.accept(now);
    }

    /** Cranks whenever something is scheduled, until the end has come. */
    public void crankUntil(CompletableFuture<?> end) {
        CompletableFuture<?> woken = end.whenComplete((done, failure) -> wake());
        while (awaitTaskOr(woken)) {
            takeNext().work().run();
        }
    }

    private synchronized void wake() {
        notifyAll();
    }

    private synchronized boolean awaitTaskOr(CompletableFuture<?> end) {
        long deadline = System.nanoTime() + LONGEST_WAIT;
        while (tasks.isEmpty() && !end.isDone()) {
            waitUntil(deadline);
        }
        return !tasks.isEmpty();
    }

    /** Waits until something is scheduled, lets the time pass until then, and runs it; gives the time that has passed. */
    public Duration crank() {
        Instant before = instant();
        Task next = takeNext();
        next.work().run();
        return Duration.between(before, next.due());
    }

    private synchronized Task takeNext() {
        long deadline = System.nanoTime() + LONGEST_WAIT;
        while (tasks.isEmpty()) {
            waitUntil(deadline);
        }
        Task next = tasks.remove();
        now = next.due().isAfter(now) ? next.due() : now;
        follower.accept(now);
        return next;
    }

    private synchronized void waitUntil(long deadline) {
        long rest = deadline - System.nanoTime();
        if (rest <= 0) {
            throw new AssertionError("Nothing was scheduled");
        }
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.min(rest, SHORT_WAIT));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Lets time pass without firing anything. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
        follower.accept(now);
    }

    public synchronized int scheduled() {
        return tasks.size();
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
