package io.adobridge.ingestion.pipelines;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.pipelines.TimelineQueue.State;
import io.adobridge.ingestion.stream.Reached;
import io.adobridge.ingestion.stream.Step.Then;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of timelines: what is wanted stands in a queue, so only how much was done is left to tell.
 *
 * @param done timelines settled so far
 */
@RegisterForReflection
record TimelineProgress(long done) {

    TimelineProgress plus(int more) {
        return new TimelineProgress(done + more);
    }

    Reached reached(State left, Instant now) {
        double progress = left.waiting() > 0 ? (double) done / (done + left.waiting()) : left.allQueued() ? 1 : 0;
        @Nullable
        Instant to = left.waiting() == 0 && left.allQueued() ? now : null;
        return new Reached(null, to, progress, Reached.NEWEST);
    }

    /** Timelines are complete when none is wanted and no more builds of the first sync will come. */
    static Then atTheEnd(State left) {
        return left.waiting() == 0 && left.allQueued() ? Then.COMPLETE : Then.WAIT;
    }
}
