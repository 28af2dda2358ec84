package io.adobridge.testbed.azure.world;

import java.time.Instant;

import io.adobridge.testbed.azure.front.Identity;

/**
 * A commit.
 *
 * @param index its place among all commits of the organisation, from 0, oldest first
 * @param repository the place of its repository
 * @param rank its place among the commits of its repository
 * @param when author's and committer's time, in whole seconds as Git has it
 */
public record Commit(long index, int repository, long rank, String sha, Identity author, Instant when, String comment) {

    /** The id of the push that brought it. */
    public long push() {
        return index + 1;
    }
}
