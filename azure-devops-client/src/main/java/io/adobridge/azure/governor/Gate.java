package io.adobridge.azure.governor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/**
 * Lets requests through in the order in which they came: at most a window of them side by side, none while a pause runs.
 * Its state is guarded by its own lock, under which nothing but the board and the timer is asked; both answer at once.
 */
final class Gate {

    private final String key;
    private final Duration patience;
    private final Surroundings around;
    private final Congestion congestion;
    private final Deque<Turn> queue = new ArrayDeque<>();
    private int underWay;
    private long departures;
    private @Nullable Runnable callOffAlarm;
    private Instant alarm = Instant.MAX;

    Gate(String key, Limits limits, Surroundings around) {
        this.key = key;
        this.patience = limits.patience();
        this.around = around;
        this.congestion = new Congestion(limits, around);
    }

    /** Runs a request when its turn comes; the turn ends with it, however it ends. */
    <T> Uni<T> inTurn(Function<Turn, Uni<? extends T>> request) {
        return Uni.createFrom().deferred(() -> {
            Turn turn = new Turn(this);
            return join(turn)
                    .chain(request)
                    .onTermination().invoke(() -> leave(turn));
        });
    }

    private Uni<Turn> join(Turn turn) {
        return Uni.createFrom().emitter(emitter -> {
            synchronized (this) {
                turn.await(emitter);
                queue.add(turn);
            }
            advance();
        });
    }

    private void leave(Turn turn) {
        synchronized (this) {
            switch (turn.state()) {
                case WAITING -> queue.remove(turn);
                case UNDER_WAY -> underWay--;
                case OVER -> {
                    return;
                }
            }
            turn.end();
        }
        advance();
    }

    /** A reply has said something about limits; how long everything waits for it. */
    Duration heed(Turn turn, Signals signals) {
        Duration pause;
        synchronized (this) {
            pause = congestion.adapt(signals, turn.departure(), departures, now());
        }
        pauseFor(pause);
        return pause;
    }

    /** A reply hints at a limit without saying so: everything waits, longer each time; how long, it returns. */
    Duration suspectThrottling() {
        Duration pause;
        synchronized (this) {
            pause = congestion.unannouncedPause();
        }
        pauseFor(pause);
        return pause;
    }

    private void pauseFor(Duration pause) {
        if (!pause.isZero()) {
            around.board().pause(key, now().plus(pause));
            around.observer().paused(key, pause);
        }
        advance();
    }

    synchronized Instant lastStrained() {
        return congestion.lastStrained();
    }

    private void advance() {
        List<Turn> departing = new ArrayList<>();
        List<Turn> refused = new ArrayList<>();
        Duration pause;
        synchronized (this) {
            pause = Duration.between(now(), pauseEnds());
            if (pause.compareTo(patience) > 0) {
                refused.addAll(queue);
                queue.clear();
                refused.forEach(Turn::end);
            }
            letThrough(departing);
        }
        refused.forEach(turn -> turn.refuse(new PauseTooLong(pause)));
        departing.forEach(Turn::announce);
    }

    private void letThrough(List<Turn> departing) {
        Instant now = now();
        while (!queue.isEmpty() && congestion.admits(underWay)) {
            Instant earliest = later(pauseEnds(), congestion.nextDeparture());
            if (earliest.isAfter(now)) {
                wakeAt(earliest, now);
                return;
            }
            Turn turn = queue.remove();
            turn.depart(++departures);
            underWay++;
            congestion.sent(now);
            departing.add(turn);
        }
    }

    private Instant pauseEnds() {
        return later(around.board().pausedUntil(key), congestion.droughtEnds());
    }

    private void wakeAt(Instant time, Instant now) {
        if (callOffAlarm != null) {
            if (!time.isBefore(alarm)) {
                return;
            }
            callOffAlarm.run();
        }
        alarm = time;
        callOffAlarm = around.timer().schedule(Duration.between(now, time), this::wake);
    }

    private void wake() {
        synchronized (this) {
            callOffAlarm = null;
            alarm = Instant.MAX;
        }
        advance();
    }

    private Instant now() {
        return around.clock().instant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
