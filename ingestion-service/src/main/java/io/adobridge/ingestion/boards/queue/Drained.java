package io.adobridge.ingestion.boards.queue;

import java.time.Instant;
import java.util.List;

import io.adobridge.ingestion.store.Write;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step;
import io.adobridge.ingestion.stream.Turn;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The cursor of a stream that empties a queue: how many work items it has read. The queue itself is its place. */
@RegisterForReflection
public record Drained(long read) {

    public static Drained start() {
        return new Drained(0);
    }

    public Drained plus(int more) {
        return new Drained(read + more);
    }

    /** The step that finds nothing due. */
    public Step<Drained> atTheEnd(Left left, Instant now) {
        return new Step<>(this, List.of(), reached(left, now), isComplete(left) ? Step.Then.COMPLETE : Step.Then.WAIT, 0,
                null);
    }

    /** The step that a batch makes. */
    public Step<Drained> step(Turn<Queued> turn, Left left, Instant now, List<Write> writes, int calls) {
        return new Step<>(this, writes, reached(left, now).before(turn.next()), turn.then(), calls, null);
    }

    private Reached reached(Left left, Instant now) {
        double share = read == 0 && left.waiting() == 0 ? 1 : (double) read / (read + left.waiting());
        return new Reached(null, isComplete(left) ? now : null, isComplete(left) ? 1 : Math.min(0.99, share), Reached.NEWEST);
    }

    private static boolean isComplete(Left left) {
        return left.allQueued() && left.waiting() == 0;
    }
}
