package io.adobridge.testbed.ingestion;

import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A build that has ended.
 *
 * @param commit that was pushed; of a pull request its head
 * @param pullRequest that it checked, null for none
 * @param previous the build before it, null for none
 */
public record BuildSpec(int id, UUID project, String repository, long pipeline, String branch, String commit,
        @Nullable Integer pullRequest, @Nullable Integer previous, Duration duration) {

    /** A build of a branch by pipeline 5 that ran ten minutes. */
    public static BuildSpec ofBranch(int id, UUID project, String repository, String commit) {
        return new BuildSpec(id, project, repository, 5, "refs/heads/main", commit, null, null, Duration.ofMinutes(10));
    }

    /** A build by pipeline 5 that checked a pull request. */
    public static BuildSpec ofPullRequest(int id, UUID project, String repository, int pullRequest, String head) {
        return new BuildSpec(id, project, repository, 5, "refs/pull/" + pullRequest + "/merge", head, pullRequest, null,
                Duration.ofMinutes(10));
    }

    public BuildSpec after(int build) {
        return new BuildSpec(id, project, repository, pipeline, branch, commit, pullRequest, build, duration);
    }

    public BuildSpec by(long otherPipeline) {
        return new BuildSpec(id, project, repository, otherPipeline, branch, commit, pullRequest, previous, duration);
    }
}
