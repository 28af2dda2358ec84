package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.adobridge.testbed.azure.front.Identity;

/** The pushes to all repositories: one for each commit, and one for each branch that was deleted. */
public final class Pushes {
    /** What Git has in place of a commit where there is none. */
    /** What a branch points at that does not exist. */
    static final String NONE = "0".repeat(40);
    /** Deletions are numbered apart from commits. */
    private static final long DELETIONS = 1 << 30;
    private final Ticker ticker;
    private final Commits commits;
    private final Branches branches;
    private final List<Push> deletions = new CopyOnWriteArrayList<>();

    Pushes(Ticker ticker, Commits commits, Branches branches) {
        this.ticker = ticker;
        this.commits = commits;
        this.branches = branches;
    }

    /**
     * A push.
     *
     * @param deleted the branch that it deleted, and the commit that it pointed at; absent where it brought a commit
     */
    public record Push(long id, int repository, Identity by, Instant when, Optional<Commit> commit,
            Optional<Branches.Ref> deleted) {
    }

    /**
     * A ref that a push moved.
     *
     * @param before forty zeros where there was no commit
     * @param after forty zeros where there is none any more
     */
    public record Move(String ref, String before, String after) {
    }

    /** The pushes to a repository in a window, newest first; both ends are included. */
    public List<Push> of(int repository, Instant from, Instant to) {
        List<Push> found = new ArrayList<>(commits.newest(repository, from, to).map(Pushes::bringing).toList());
        List<Push> deleting = deletions.stream().filter(push -> push.repository() == repository)
                .filter(push -> !push.when().isBefore(from) && !push.when().isAfter(to)).toList();
        if (!deleting.isEmpty()) {
            found.addAll(deleting);
            found.sort(Comparator.comparing(Push::when).reversed());
        }
        return found;
    }

    /** One push to a repository. */
    public Optional<Push> find(int repository, long id) {
        Stream<Push> bringing = id < 1 || id > commits.count() ? Stream.empty() : Stream.of(bringing(commits.at(id - 1)));
        return Stream.concat(bringing, deletions.stream().filter(push -> push.id() == id))
                .filter(push -> push.repository() == repository).findFirst();
    }

    /** The ref that it moved. */
    public Move move(Push push) {
        return push.commit()
                .map(commit -> new Move(branches.of(commit), commits.parents(commit).stream().findFirst().orElse(NONE),
                        commit.sha()))
                .orElseGet(() -> push.deleted().map(ref -> new Move(ref.name(), ref.sha(), NONE)).orElseThrow());
    }

    /** Deletes a branch; the name is full, and not that of a default branch or of the source of an active pull request. */
    public synchronized void delete(Repository repository, String branch, Identity by) {
        Branches.Ref deleted = branches.find(repository.index(), branch).orElseThrow();
        branches.delete(repository.index(), deleted.name());
        deletions.add(new Push(DELETIONS + deletions.size(), repository.index(), by, ticker.next(), Optional.empty(),
                Optional.of(deleted)));
    }

    private static Push bringing(Commit commit) {
        return new Push(commit.push(), commit.repository(), commit.author(), commit.when(), Optional.of(commit),
                Optional.empty());
    }
}
