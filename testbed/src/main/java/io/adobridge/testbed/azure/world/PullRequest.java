package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.adobridge.testbed.azure.front.Identity;

/**
 * A pull request.
 *
 * @param source the full name of its source branch
 * @param target the full name of its target branch
 * @param iterations oldest first, at least one
 * @param mergeCommit the id of the commit on the target branch; absent unless it is completed
 * @param workItems ids of linked work items
 */
public record PullRequest(int id, int repository, Identity author, String title, String description, String source,
        String target, boolean draft, Status status, Instant created, @Nullable Instant closed, @Nullable Identity closedBy,
        List<Iteration> iterations, @Nullable String mergeCommit, List<Vote> reviewers, List<String> labels,
        List<Integer> workItems) {

    /** Where a pull request stands. */
    public enum Status {
        ACTIVE,
        COMPLETED,
        ABANDONED;

        /** As Azure DevOps spells it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One push to the source branch.
     *
     * @param head the source branch's commit after it
     * @param base the target branch's commit at that time
     * @param commits the ids of the commits that it brought, oldest first
     */
    public record Iteration(int id, Instant created, Identity author, String head, String base, List<String> commits) {
    }

    /**
     * A reviewer and the vote.
     *
     * @param vote 10 approved, 5 approved with suggestions, 0 none, -5 waits for the author, -10 rejected
     */
    public record Vote(Identity reviewer, int vote, boolean required) {
    }

    /** The newest iteration. */
    public Iteration last() {
        return iterations.get(iterations.size() - 1);
    }

    PullRequest withIterations(List<Iteration> more) {
        return new PullRequest(id, repository, author, title, description, source, target, draft, status, created, closed,
                closedBy, List.copyOf(more), mergeCommit, reviewers, labels, workItems);
    }

    PullRequest withReviewers(List<Vote> votes) {
        return new PullRequest(id, repository, author, title, description, source, target, draft, status, created, closed,
                closedBy, iterations, mergeCommit, List.copyOf(votes), labels, workItems);
    }

    PullRequest withLabels(List<String> names) {
        return new PullRequest(id, repository, author, title, description, source, target, draft, status, created, closed,
                closedBy, iterations, mergeCommit, reviewers, List.copyOf(names), workItems);
    }

    PullRequest edited(String newTitle, String newDescription, boolean nowDraft) {
        return new PullRequest(id, repository, author, newTitle, newDescription, source, target, nowDraft, status, created,
                closed, closedBy, iterations, mergeCommit, reviewers, labels, workItems);
    }

    PullRequest ended(Status end, @Nullable Instant when, @Nullable Identity by, @Nullable String merge) {
        return new PullRequest(id, repository, author, title, description, source, target, draft, end, created, when, by,
                iterations, merge, reviewers, labels, workItems);
    }
}
