package io.adobridge.ingestion.repos.reviews;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.git.GitPullRequest;

/**
 * What was read of a pull request's links.
 *
 * @param whole the pull request with its whole description and its work items
 * @param parents of its merge commit, null without one
 */
record Links(Wanted of, GitPullRequest whole, @Nullable List<String> parents) {

    int calls() {
        return of.mergeCommit() == null ? 1 : 2;
    }
}
