package io.adobridge.azure.governor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.CallTrace;
import io.smallrye.mutiny.subscription.UniEmitter;

/** A request's place in the queue, and then its permission to be under way. */
public final class Turn {

    enum State {
        WAITING,
        UNDER_WAY,
        OVER
    }

    private final Gate gate;
    private @Nullable UniEmitter<? super Turn> waiting;
    private CallTrace trace = CallTrace.NONE;
    private State state = State.WAITING;
    private long departure;

    Turn(Gate gate) {
        this.gate = gate;
    }

    /** To be told as soon as the head of the reply is there, so that others already heed it. */
    public void heed(Signals signals) {
        trace.replied(signals.status());
        Duration pause = gate.heed(this, signals);
        if (!pause.isZero()) {
            trace.paused(pause);
        }
    }

    Turn followedBy(CallTrace its) {
        trace = its;
        return this;
    }

    void await(UniEmitter<? super Turn> emitter) {
        waiting = emitter;
    }

    State state() {
        return state;
    }

    /** The how-manieth request this is to leave through the gate. */
    long departure() {
        return departure;
    }

    void depart(long number) {
        state = State.UNDER_WAY;
        departure = number;
    }

    void end() {
        state = State.OVER;
    }

    void announce() {
        if (waiting != null) {
            waiting.complete(this);
        }
    }

    void refuse(Throwable failure) {
        if (waiting != null) {
            waiting.fail(failure);
        }
    }
}
