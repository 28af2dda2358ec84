package io.adobridge.azure.governor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

/** A clock that stands still and a timer that fires only when it is cranked. */
public final class HandCrankedTime extends Clock implements Timer {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(10);

    private record Task(Instant due, long order, Runnable work) {
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparing(Task::due).thenComparing(Task::order));
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
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
            long rest = deadline - System.nanoTime();
            if (rest <= 0) {
                throw new AssertionError("Nothing was scheduled");
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, rest);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        Task next = tasks.remove();
        now = next.due();
        return next;
    }

    /** Lets time pass without firing anything. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
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
