package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.PullRequest.Iteration;
import io.adobridge.testbed.azure.world.PullRequest.Status;
import io.adobridge.testbed.azure.world.PullRequest.Vote;

/** The pull requests of all repositories, numbered from 1 in the order of their creation. */
public final class PullRequests {
    /** More iterations than a pull request ever has. */
    private static final int ITERATIONS = 4096;
    private final Seed seed;
    private final People people;
    private final History history;
    private final Blocks blocks;
    private final Commits commits;
    private final WorkLinks links;
    private final Repositories repositories;
    private final Map<Integer, PullRequest> changed = new ConcurrentHashMap<>();
    private final Map<Integer, List<Cast>> casts = new ConcurrentHashMap<>();
    private final AtomicInteger count;

    PullRequests(Seed seed, People people, Repositories repositories, History history, Blocks blocks, Commits commits,
            WorkLinks links) {
        this.seed = seed;
        this.people = people;
        this.repositories = repositories;
        this.history = history;
        this.blocks = blocks;
        this.commits = commits;
        this.links = links;
        this.count = new AtomicInteger((int) history.count());
    }

    /** How many there are; the newest has that id. */
    public int count() {
        return count.get();
    }

    /** The pull request with that id. */
    public Optional<PullRequest> find(int id) {
        return id < 1 || id > count() ? Optional.empty() : Optional.of(at(id));
    }

    /** A vote that was cast since the world was opened. */
    record Cast(Identity voter, int vote, Instant when) {
    }

    /** The votes that were cast on a pull request since the world was opened, in their order. */
    List<Cast> casts(int id) {
        return casts.getOrDefault(id, List.of());
    }

    void cast(int id, Cast vote) {
        casts.computeIfAbsent(id, pullRequest -> new CopyOnWriteArrayList<>()).add(vote);
    }

    /** A pull request as it was when the world was opened, or as it was opened since. */
    PullRequest original(PullRequest pullRequest) {
        return pullRequest.id() <= history.count() ? computed(pullRequest.id()) : pullRequest;
    }

    PullRequest at(int id) {
        PullRequest written = changed.get(id);
        return written != null ? written : computed(id);
    }

    /** Where it stands, without computing all of it. */
    public Status status(int id) {
        PullRequest written = changed.get(id);
        return written != null ? written.status() : blocks.of(id - 1).status();
    }

    /** When it was closed, without computing all of it; empty where it is active. */
    public Optional<Instant> closed(int id) {
        PullRequest written = changed.get(id);
        return Optional.ofNullable(written != null ? written.closed() : blocks.of(id - 1).closed());
    }

    /** The place of its repository, without computing all of it. */
    public int repository(int id) {
        PullRequest written = changed.get(id);
        return written != null ? written.repository() : blocks.repository(id - 1);
    }

    /** The least id that was not created before that instant; one beyond the newest where all were. */
    public int firstAtOrAfter(Instant instant) {
        int id = (int) history.firstAtOrAfter(instant) + 1;
        while (id > history.count() && id <= count() && at(id).created().isBefore(instant))
            id++;
        return id;
    }

    /** The ids of a repository's pull requests that stand like this, newest first. */
    public List<Integer> of(int repository, Status status) {
        return of(repository).filter(id -> status(id) == status).boxed().toList();
    }

    /** The ids of a repository's pull requests, newest first. */
    public IntStream of(int repository) {
        int computed = (int) history.count();
        IntStream opened = IntStream.rangeClosed(computed + 1, count()).map(id -> count() + computed + 1 - id);
        return IntStream.concat(opened.filter(id -> repository(id) == repository), blocks.in(repository).map(i -> i + 1));
    }

    /** The newest pull request of a repository that was opened before that instant and was open then. */
    Optional<PullRequest> open(int repository, Instant when) {
        return blocks.newest(repository, when).stream().mapToObj(index -> computed(index + 1))
                .filter(pullRequest -> pullRequest.closed() == null || pullRequest.closed().isAfter(when))
                .findFirst();
    }

    String target(int repository) {
        return repositories.at(repository).defaultBranch();
    }

    private PullRequest computed(int id) {
        Block block = blocks.of(id - 1);
        Dice dice = seed.dice(Kind.REVIEW, id - 1);
        String title = Words.title(dice);
        Identity author = people.pick(dice, block.repository());
        String source = "refs/heads/" + dice.pick("feature/", "bugfix/", "feature/", "users/" + first(author) + "/")
                + Words.slug(dice, id);
        boolean ended = block.status() != Status.ACTIVE;
        List<Vote> votes = votes(block, author, dice);
        return new PullRequest(id, block.repository(), author, title, Words.description(dice), source,
                repositories.at(block.repository()).defaultBranch(), !ended && id - 1 != blocks.planted() && dice.chance(8),
                block.status(), block.created(), block.closed(), ended ? author : null, iterations(block, author),
                block.merge() < 0 ? null : commits.ranked(block.repository(), block.merge()).sha(), votes,
                dice.chance(25) ? List.of(dice.pick("bug", "needs docs", "tech-debt", "C#")) : List.of(),
                links.item(id - 1).stream().boxed().toList());
    }

    private static String first(Identity person) {
        return person.uniqueName().substring(0, person.uniqueName().indexOf('.'));
    }

    private List<Vote> votes(Block block, Identity author, Dice dice) {
        List<Vote> votes = new ArrayList<>();
        for (int i = dice.below(3); i >= 0; i--) {
            Identity reviewer = people.pick(dice, block.repository());
            int vote = votes.isEmpty() && block.status() == Status.COMPLETED ? 10 : dice.pick(10, 10, 5, 0, 0, -5, -10);
            if (!reviewer.equals(author) && votes.stream().noneMatch(other -> other.reviewer().equals(reviewer)))
                votes.add(new Vote(reviewer, vote, votes.isEmpty()));
        }
        return votes;
    }

    private List<Iteration> iterations(Block block, Identity author) {
        List<Iteration> iterations = new ArrayList<>();
        List<String> opened = LongStream.range(block.first(), block.first() + block.initial())
                .mapToObj(rank -> commits.ranked(block.repository(), rank).sha()).toList();
        iterations.add(iteration(block, 1, block.created(), author, opened));
        for (int later = 0; later < block.later(); later++) {
            Commit commit = commits.ranked(block.repository(), block.first() + block.initial() + later);
            Instant when = commit.when().isBefore(block.created()) ? block.created() : commit.when();
            iterations.add(iteration(block, later + 2, when, author, List.of(commit.sha())));
        }
        return iterations;
    }

    private Iteration iteration(Block block, int id, Instant when, Identity author, List<String> brought) {
        String head = brought.get(brought.size() - 1);
        String base = commits.tip(block.repository(), when).map(Commit::sha).orElse(head);
        return new Iteration(id, when, author, head, base, brought);
    }

    /** The commit that Azure DevOps tries the merge with: of the newest iteration; absent from an abandoned pull request. */
    public Optional<String> lastMerge(PullRequest pullRequest) {
        return switch (pullRequest.status()) {
            case COMPLETED -> Optional.ofNullable(pullRequest.mergeCommit());
            case ABANDONED -> Optional.empty();
            case ACTIVE -> Optional.of(preview(pullRequest, pullRequest.last().id()));
        };
    }

    /** The id of the commit on {@code refs/pull/{id}/merge} as of that iteration. */
    public String preview(PullRequest pullRequest, int iteration) {
        return seed.sha(Kind.PREVIEW, (long) pullRequest.id() * ITERATIONS + iteration);
    }

    /** The preview of a merge in that repository. */
    public Optional<Commit> findPreview(int repository, String sha) {
        OptionalLong index = seed.indexOf(Kind.PREVIEW, sha);
        if (index.isEmpty())
            return Optional.empty();
        return find((int) (index.getAsLong() / ITERATIONS))
                .filter(pullRequest -> pullRequest.repository() == repository)
                .map(pullRequest -> preview(pullRequest, sha));
    }

    private static Commit preview(PullRequest pullRequest, String sha) {
        String comment = "Merge pull request " + pullRequest.id() + " from " + pullRequest.source() + " into "
                + pullRequest.target();
        return new Commit(-1, pullRequest.repository(), -1, sha, pullRequest.author(),
                pullRequest.last().created().plus(Duration.ofSeconds(1)), comment);
    }

    int nextId() {
        return count.get() + 1;
    }

    synchronized void write(PullRequest pullRequest) {
        changed.put(pullRequest.id(), pullRequest);
        count.set(Math.max(count.get(), pullRequest.id()));
    }
}
