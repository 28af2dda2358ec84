package io.adobridge.ingestion.pipelines.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step.Then;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of a stream whose work stands in a queue, so that only how much was done is left to tell.
 *
 * @param done builds settled so far
 */
@RegisterForReflection
public record QueueProgress(long done) {

    /** Nothing done. */
    public static QueueProgress start() {
        return new QueueProgress(0);
    }

    QueueProgress plus(int more) {
        return new QueueProgress(done + more);
    }

    Reached reached(Left left, Instant now) {
        double progress = left.waiting() > 0 ? (double) done / (done + left.waiting()) : left.allQueued() ? 1 : 0;
        @Nullable
        Instant to = left.isNothing() ? now : null;
        return new Reached(null, to, progress, Reached.NEWEST);
    }

    /** Complete when none is wanted and no more builds of the first sync will come. */
    static Then atTheEnd(Left left) {
        return left.isNothing() ? Then.COMPLETE : Then.WAIT;
    }
}
