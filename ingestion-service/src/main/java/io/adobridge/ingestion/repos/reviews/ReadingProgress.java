package io.adobridge.ingestion.repos.reviews;

import java.time.Instant;

import io.adobridge.ingestion.repos.reviews.ReadingQueue.Left;
import io.adobridge.ingestion.stream.Reached;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The cursor of what is read pull request by pull request: what is wanted stands in the queue.
 *
 * @param done how many were read so far
 */
@RegisterForReflection
record ReadingProgress(long done) {

    ReadingProgress plus(int more) {
        return new ReadingProgress(done + more);
    }

    Reached reached(Left left, Instant now) {
        if (left.nothing()) {
            return new Reached(null, now, 1, Reached.NEWEST);
        }
        double progress = left.waiting() == 0 ? 0 : (double) done / (done + left.waiting());
        return new Reached(null, null, progress, Reached.NEWEST);
    }
}
