package io.adobridge.testbed.azure.world;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a pull request takes of its repository's commits, which are counted from the oldest.
 *
 * @param first the rank of its first commit
 * @param initial how many commits it was opened with, at least one
 * @param later how many were pushed afterwards, each an iteration of its own
 * @param merge the rank of its merge commit; -1 where it is not completed
 */
record Block(int repository, long first, int initial, int later, long merge, PullRequest.Status status, Instant created,
        @Nullable Instant closed) {

    long head() {
        return first + initial + later - 1;
    }

    boolean holds(long rank) {
        return rank >= first && rank <= head();
    }
}
