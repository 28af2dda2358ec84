package io.adobridge.reporting.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.git.GitPullRequestIteration;

/** The pushes to a pull request, as far as a status needs to know them. */
record Iterations(List<GitPullRequestIteration> all) {

    /** The latest iteration of the analysed commit, otherwise the latest of all; none where the pull request has none. */
    Optional<Integer> forCommit(@Nullable String commit) {
        return latest(all.stream().filter(iteration -> isOf(iteration, commit)).toList())
                .or(() -> latest(all));
    }

    private static boolean isOf(GitPullRequestIteration iteration, @Nullable String commit) {
        return commit != null && iteration.sourceRefCommit() != null
                && commit.equalsIgnoreCase(iteration.sourceRefCommit().commitId());
    }

    private static Optional<Integer> latest(List<GitPullRequestIteration> some) {
        return some.stream().map(GitPullRequestIteration::id).max(Comparator.naturalOrder());
    }
}
