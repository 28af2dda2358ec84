package io.adobridge.ingestion.repos.reviews;

import java.util.List;
import java.util.stream.Stream;

import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.git.GitPullRequestIteration;

/**
 * What was read of a pull request's course.
 *
 * @param iterations with the commits that each brought
 * @param rest all commits, if an iteration has more than it lists
 * @param threads those of the system and deleted ones included
 * @param calls requests sent for it
 */
record Details(Wanted of, List<GitPullRequestIteration> iterations, List<GitCommitRef> rest,
        List<GitPullRequestCommentThread> threads, int calls) {

    /** Part of one pull request. */
    record Part<T>(Wanted of, T item) {
    }

    /** A commit of a pull request, and the iteration that brought it: 0 if that was not told. */
    record Brought(GitCommitRef commit, int iteration) {
    }

    /** The same with the threads, which took one more request. */
    Details with(List<GitPullRequestCommentThread> more) {
        return new Details(of, iterations, rest, more, calls + 1);
    }

    Stream<Part<GitPullRequestIteration>> iterationParts() {
        return iterations.stream().map(each -> new Part<>(of, each));
    }

    Stream<Part<Brought>> commitParts() {
        Stream<Brought> listed = iterations.stream()
                .flatMap(each -> each.commits().stream().map(commit -> new Brought(commit, each.id())));
        return Stream.concat(listed, rest.stream().map(commit -> new Brought(commit, 0)))
                .map(each -> new Part<>(of, each));
    }

    Stream<Part<GitPullRequestCommentThread>> threadParts() {
        return threads.stream().map(each -> new Part<>(of, each));
    }

    Stream<Part<Said>> commentParts() {
        return threads.stream()
                .flatMap(thread -> thread.comments().stream().map(comment -> new Part<>(of, new Said(thread.id(), comment))));
    }

    Stream<Part<Vote>> voteParts() {
        return threads.stream().flatMap(thread -> Vote.in(thread).stream()).map(vote -> new Part<>(of, vote));
    }
}
