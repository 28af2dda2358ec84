package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.adobridge.testbed.azure.front.Identity;

/**
 * The commits of all repositories. Those on a default branch form one line, with the commits of completed pull requests and
 * their merge commits in it; those of other pull requests are on their source branches only.
 */
public final class Commits {
    private final Seed seed;
    private final People people;
    private final Wheel wheel;
    private final History history;
    private final Blocks blocks;
    private final Planted planted;
    private final Pushed pushed;
    private final Repositories repositories;
    private final Set<Integer> mergedPullRequests = ConcurrentHashMap.newKeySet();
    private final Set<String> mergedRefs = ConcurrentHashMap.newKeySet();

    Commits(Seed seed, People people, Repositories repositories, Wheel wheel, History history, Blocks blocks) {
        this.repositories = repositories;
        this.seed = seed;
        this.people = people;
        this.wheel = wheel;
        this.history = history;
        this.blocks = blocks;
        this.planted = new Planted(blocks, wheel, history.count());
        this.pushed = new Pushed(history.count());
    }

    /** How many there are, the pushed ones too. */
    public long count() {
        return pushed.next();
    }

    /** The commit with that index. */
    public Commit at(long index) {
        if (index >= history.count())
            return pushed.at(index).commit();
        int repository = wheel.owner(index);
        long rank = wheel.rank(index);
        String sha = planted.sha(index).orElseGet(() -> seed.sha(Kind.COMMIT, index));
        Dice dice = seed.dice(Kind.COMMIT, index);
        return new Commit(index, repository, rank, sha, people.pick(dice, repository), history.at(index),
                comment(repository, rank, dice));
    }

    private String comment(int repository, long rank, Dice dice) {
        OptionalInt pullRequest = blocks.at(repository, rank);
        if (pullRequest.isPresent() && blocks.of(pullRequest.getAsInt()).merge() == rank)
            return "Merged PR " + (pullRequest.getAsInt() + 1) + ": "
                    + Words.title(seed.dice(Kind.REVIEW, pullRequest.getAsInt()));
        return Words.title(dice) + (dice.chance(20) ? "\n\n" + Words.description(dice) : "");
    }

    /** The commit of a repository with that rank, among those that are computed. */
    Commit ranked(int repository, long rank) {
        return at(wheel.nth(repository, rank));
    }

    /** The commit with that id in that repository, the preview of a merge too. */
    public Optional<Commit> find(int repository, String sha) {
        Optional<Pushed.Entry> entry = pushed.find(sha);
        if (entry.isPresent())
            return entry.map(Pushed.Entry::commit).filter(commit -> commit.repository() == repository);
        long index = planted.index(sha);
        OptionalLong found = index >= 0 ? OptionalLong.of(index) : seed.indexOf(Kind.COMMIT, sha);
        if (found.isEmpty() || found.getAsLong() >= history.count())
            return Optional.empty();
        Commit commit = at(found.getAsLong());
        return commit.repository() == repository && commit.sha().equals(sha) ? Optional.of(commit) : Optional.empty();
    }

    /** How many of a repository's commits are computed. */
    long known(int repository) {
        return wheel.count(repository, history.count());
    }

    /** The newest commit of the default branch before that instant; empty where there is none. */
    Optional<Commit> tip(int repository, Instant before) {
        Optional<Commit> newest = pushed.of(repository).stream().map(Pushed.Entry::commit)
                .filter(commit -> commit.when().isBefore(before) && onDefaultBranch(commit)).findFirst();
        return newest.isPresent() ? newest : below(repository, wheel.count(repository, history.firstAtOrAfter(before)));
    }

    /** The first commit of a default branch; of a repository that has commits. */
    Commit oldest(int repository) {
        long rank = 0;
        while (rank < known(repository) - 1 && !onLine(repository, rank))
            rank++;
        return ranked(repository, rank);
    }

    private Optional<Commit> below(int repository, long rank) {
        for (long r = rank - 1; r >= 0; r--)
            if (onLine(repository, r))
                return Optional.of(ranked(repository, r));
        return Optional.empty();
    }

    /** The ids of a commit's parents. */
    public List<String> parents(Commit commit) {
        if (commit.index() >= history.count())
            return pushed.at(commit.index()).parents();
        OptionalInt pullRequest = blocks.at(commit.repository(), commit.rank());
        Optional<String> before = below(commit.repository(), commit.rank()).map(Commit::sha);
        if (pullRequest.isEmpty())
            return before.stream().toList();
        Block block = blocks.of(pullRequest.getAsInt());
        if (block.merge() == commit.rank())
            return Stream.concat(before.stream(), Stream.of(ranked(commit.repository(), block.head()).sha())).toList();
        if (block.holds(commit.rank()) && commit.rank() > block.first())
            return List.of(ranked(commit.repository(), commit.rank() - 1).sha());
        return before.stream().toList();
    }

    /** Whether the default branch has it. */
    public boolean onDefaultBranch(Commit commit) {
        if (commit.index() < history.count())
            return onLine(commit.repository(), commit.rank());
        String ref = pushed.at(commit.index()).ref();
        return ref.equals(repositories.at(commit.repository()).defaultBranch())
                || mergedRefs.contains(commit.repository() + ref);
    }

    private boolean onLine(int repository, long rank) {
        OptionalInt pullRequest = blocks.at(repository, rank);
        if (pullRequest.isEmpty())
            return true;
        Block block = blocks.of(pullRequest.getAsInt());
        return !block.holds(rank) || block.status() == PullRequest.Status.COMPLETED
                || mergedPullRequests.contains(pullRequest.getAsInt())
                || planted.onDefaultBranch(wheel.nth(repository, rank));
    }

    /** The branch it was pushed to since the world was opened; empty for one that is computed. */
    Optional<String> pushedTo(Commit commit) {
        return commit.index() < history.count() ? Optional.empty() : Optional.of(pushed.at(commit.index()).ref());
    }

    /** The id of the pull request on whose source branch it was made; empty for one made on the default branch. */
    public OptionalInt pullRequest(Commit commit) {
        if (commit.index() < 0 || commit.index() >= history.count())
            return OptionalInt.empty();
        OptionalInt found = blocks.at(commit.repository(), commit.rank());
        return found.isPresent() && blocks.of(found.getAsInt()).holds(commit.rank())
                ? OptionalInt.of(found.getAsInt() + 1)
                : OptionalInt.empty();
    }

    /** A repository's commits of a window, on any branch, newest first; both ends are included. */
    public Stream<Commit> newest(int repository, Instant from, Instant to) {
        Stream<Commit> fresh = pushed.of(repository).stream().map(Pushed.Entry::commit)
                .filter(commit -> !commit.when().isBefore(from) && !commit.when().isAfter(to));
        long low = wheel.count(repository, history.firstAtOrAfter(from));
        long high = wheel.count(repository, history.firstAtOrAfter(to.plusNanos(1)));
        return Stream.concat(fresh, LongStream.range(low, high).mapToObj(i -> ranked(repository, low + high - 1 - i)));
    }

    /** The commits pushed to a branch since the world was opened, newest first. */
    List<Commit> pushed(int repository, String ref) {
        return pushed.on(repository, ref).map(Pushed.Entry::commit).toList();
    }

    synchronized Commit push(int repository, String ref, List<String> parents, Identity author, Instant when,
            String comment) {
        long index = pushed.next();
        Instant second = when.truncatedTo(ChronoUnit.SECONDS);
        var commit = new Commit(index, repository, known(repository) + index, seed.sha(Kind.COMMIT, index), author, second,
                comment);
        pushed.add(new Pushed.Entry(commit, ref, List.copyOf(parents)));
        return commit;
    }

    /** The default branch now has what the pull request brought. */
    void merged(int pullRequest, int repository, String source) {
        mergedPullRequests.add(pullRequest);
        mergedRefs.add(repository + source);
    }
}
