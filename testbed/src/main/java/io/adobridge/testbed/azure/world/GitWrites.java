package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Branches.Ref;
import io.adobridge.testbed.azure.world.News.Pushed;
import io.adobridge.testbed.azure.world.News.Reviewed;
import io.adobridge.testbed.azure.world.PullRequest.Iteration;
import io.adobridge.testbed.azure.world.PullRequest.Status;
import io.adobridge.testbed.azure.world.PullRequest.Vote;
import io.adobridge.testbed.azure.world.PullRequests.Cast;

/** What people do with repositories after the world was opened: pushes and the lives of pull requests. */
public final class GitWrites {
    private static final String UPDATED = "git.pullrequest.updated";
    private final News news;
    private final Repositories repositories;
    private final Commits commits;
    private final PullRequests pullRequests;
    private final Branches branches;
    private final Pushes pushes;

    GitWrites(News news, Repositories repositories, Commits commits, PullRequests pullRequests, Branches branches) {
        this.news = news;
        this.repositories = repositories;
        this.commits = commits;
        this.pullRequests = pullRequests;
        this.branches = branches;
        this.pushes = new Pushes(news.ticker(), commits, branches);
    }

    /** What was pushed, commits and deletions. */
    public Pushes pushes() {
        return pushes;
    }

    /**
     * Pushes new commits to a branch, which is created from the default branch where it does not exist.
     * An active pull request from that branch gets a new iteration.
     *
     * @param branch the name with or without {@code refs/heads/}
     * @return the commits, oldest first
     */
    @CanIgnoreReturnValue
    public synchronized List<Commit> pushCommits(Repository repository, String branch, int count, Identity author) {
        String ref = full(branch);
        String before = branches.find(repository.index(), ref).map(Ref::sha).orElse(Pushes.NONE);
        Optional<String> parent = branches.find(repository.index(), ref)
                .or(() -> branches.find(repository.index(), repository.defaultBranch())).map(Ref::sha);
        List<Commit> pushed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> parents = parent.stream().toList();
            pushed.add(commits.push(repository.index(), ref, parents, author, news.next(),
                    "Change " + (i + 1) + " on " + branch));
            parent = Optional.of(pushed.get(i).sha());
        }
        parent.ifPresent(head -> branches.write(repository.index(), ref, head));
        news.tell(new Pushed(repository, ref, before, List.copyOf(pushed), author));
        pullRequests.of(repository.index(), Status.ACTIVE).stream().map(pullRequests::at)
                .filter(pullRequest -> pullRequest.source().equals(ref))
                .forEach(pullRequest -> write(UPDATED, iterated(pullRequest, pushed, author)));
        return pushed;
    }

    private PullRequest iterated(PullRequest pullRequest, List<Commit> pushed, Identity author) {
        List<Iteration> iterations = new ArrayList<>(pullRequest.iterations());
        iterations.add(iteration(pullRequest.repository(), iterations.size() + 1, author,
                pushed.stream().map(Commit::sha).toList()));
        return pullRequest.withIterations(iterations);
    }

    private Iteration iteration(int repository, int id, Identity author, List<String> brought) {
        String head = brought.get(brought.size() - 1);
        String base = commits.tip(repository, Instant.MAX).map(Commit::sha).orElse(head);
        return new Iteration(id, news.next(), author, head, base, brought);
    }

    /**
     * Opens a pull request from a branch with pushed commits to the default branch.
     *
     * @throws IllegalArgumentException where nothing was pushed to that branch
     */
    @CanIgnoreReturnValue
    public synchronized PullRequest openPullRequest(Repository repository, String branch, String title, String description,
            Identity author) {
        List<String> brought = new ArrayList<>(
                commits.pushed(repository.index(), full(branch)).stream().map(Commit::sha).toList());
        if (brought.isEmpty())
            throw new IllegalArgumentException("Nothing was pushed to " + branch);
        Collections.reverse(brought);
        Iteration first = iteration(repository.index(), 1, author, brought);
        var opened = new PullRequest(pullRequests.nextId(), repository.index(), author, title, description, full(branch),
                repository.defaultBranch(), false, Status.ACTIVE, first.created(), null, null, List.of(first), null, List.of(),
                List.of(), List.of());
        write("git.pullrequest.created", opened);
        return opened;
    }

    /** Adds a reviewer or changes the vote of one, which the system notes in a thread. */
    @CanIgnoreReturnValue
    public PullRequest vote(int id, Identity reviewer, int vote, boolean required) {
        pullRequests.cast(id, new Cast(reviewer, vote, news.next()));
        return change(id, pullRequest -> pullRequest.withReviewers(Stream.concat(
                pullRequest.reviewers().stream().filter(other -> !other.reviewer().id().equals(reviewer.id())),
                Stream.of(new Vote(reviewer, vote, required))).toList()));
    }

    /** Takes a reviewer off. */
    @CanIgnoreReturnValue
    public PullRequest unassign(int id, String reviewer) {
        return change(id, pullRequest -> pullRequest.withReviewers(pullRequest.reviewers().stream()
                .filter(vote -> !vote.reviewer().id().toString().equalsIgnoreCase(reviewer)).toList()));
    }

    /** Merges it into its target branch. */
    @CanIgnoreReturnValue
    public synchronized PullRequest complete(int id, Identity by) {
        PullRequest open = pullRequests.at(id);
        Repository repository = repositories.at(open.repository());
        List<String> parents = Stream.concat(commits.tip(open.repository(), Instant.MAX).map(Commit::sha).stream(),
                Stream.of(open.last().head())).toList();
        commits.merged(id - 1, open.repository(), open.source());
        Commit merge = commits.push(open.repository(), repository.defaultBranch(), parents, by, news.next(),
                "Merged PR " + id + ": " + open.title());
        branches.write(open.repository(), repository.defaultBranch(), merge.sha());
        PullRequest merged = change(id, pullRequest -> pullRequest.ended(Status.COMPLETED, news.next(), by, merge.sha()));
        news.tell(new Reviewed("git.pullrequest.merged", merged));
        return merged;
    }

    /** Closes it without merging. */
    @CanIgnoreReturnValue
    public PullRequest abandon(int id, Identity by) {
        return change(id, pullRequest -> pullRequest.ended(Status.ABANDONED, news.next(), by, null));
    }

    /** Opens an abandoned one again. */
    @CanIgnoreReturnValue
    public PullRequest reactivate(int id) {
        return change(id, pullRequest -> pullRequest.ended(Status.ACTIVE, null, null, null));
    }

    /** Changes title, description and draft. */
    @CanIgnoreReturnValue
    public PullRequest edit(int id, String title, String description, boolean draft) {
        return change(id, pullRequest -> pullRequest.edited(title, description, draft));
    }

    /** Replaces its labels. */
    @CanIgnoreReturnValue
    public PullRequest label(int id, List<String> labels) {
        return change(id, pullRequest -> pullRequest.withLabels(labels));
    }

    private synchronized PullRequest change(int id, UnaryOperator<PullRequest> change) {
        PullRequest changed = change.apply(pullRequests.at(id));
        write(UPDATED, changed);
        return changed;
    }

    private void write(String event, PullRequest pullRequest) {
        pullRequests.write(pullRequest);
        news.tell(new Reviewed(event, pullRequest));
    }

    private static String full(String branch) {
        return branch.startsWith("refs/") ? branch : "refs/heads/" + branch;
    }
}
