package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.PullRequest.Status;

/** Branches, tags and pull-request refs of each repository, and the commits that each branch has. */
public final class Branches {
    private static final int TAG_EVERY = 25;
    private final Seed seed;
    private final Repositories repositories;
    private final Commits commits;
    private final PullRequests pullRequests;
    private final People people;
    private final Map<Integer, Map<String, String>> written = new ConcurrentHashMap<>();

    Branches(Seed seed, Repositories repositories, Commits commits, PullRequests pullRequests, People people) {
        this.seed = seed;
        this.repositories = repositories;
        this.commits = commits;
        this.pullRequests = pullRequests;
        this.people = people;
    }

    /**
     * A branch, a tag or what a pull request points at.
     *
     * @param name the full name, such as {@code refs/heads/main}
     */
    public record Ref(String name, String sha, Identity creator) {
    }

    /** All refs of a repository, by name. */
    public List<Ref> of(int repository) {
        Map<String, String> refs = new LinkedHashMap<>();
        commits.tip(repository, Instant.MAX).ifPresent(
                tip -> refs.put(repositories.at(repository).defaultBranch(), tip.sha()));
        for (int id : pullRequests.of(repository, Status.ACTIVE)) {
            PullRequest pullRequest = pullRequests.at(id);
            refs.put(pullRequest.source(), pullRequest.last().head());
            refs.put("refs/pull/" + id + "/merge", pullRequests.preview(pullRequest, pullRequest.last().id()));
        }
        for (long rank = TAG_EVERY - 1; rank < commits.known(repository); rank += TAG_EVERY) {
            Commit commit = commits.ranked(repository, rank);
            if (commits.onDefaultBranch(commit))
                refs.put("refs/tags/v1." + rank / TAG_EVERY, commit.sha());
        }
        refs.putAll(written.getOrDefault(repository, Map.of()));
        Identity creator = people.pick(seed.dice(Kind.REPOSITORY, repository), repository);
        return refs.entrySet().stream().map(ref -> new Ref(ref.getKey(), ref.getValue(), creator))
                .sorted(Comparator.comparing(Ref::name)).toList();
    }

    /** The commit that a branch or tag points at; the name with or without {@code refs/heads/}. */
    public Optional<Ref> find(int repository, String name) {
        String full = name.startsWith("refs/") ? name : "refs/heads/" + name;
        return of(repository).stream().filter(ref -> ref.name().equals(full)).findFirst();
    }

    /**
     * The commits of a branch in a window, newest first; both ends are included.
     *
     * @param ref the full name of a ref that {@link #find} finds
     */
    public Stream<Commit> log(int repository, Ref ref, Instant from, Instant to) {
        return commits.newest(repository, from, to).filter(reachable(repository, ref));
    }

    private Predicate<Commit> reachable(int repository, Ref ref) {
        if (ref.name().equals(repositories.at(repository).defaultBranch()))
            return commits::onDefaultBranch;
        Optional<Commit> tip = commits.find(repository, ref.sha());
        if (ref.name().startsWith("refs/tags/") && tip.isPresent())
            return commit -> commit.index() <= tip.get().index() && commits.onDefaultBranch(commit);
        Set<String> own = own(repository, ref);
        Instant forked = commits.newest(repository, Instant.EPOCH, Instant.MAX.minusNanos(1))
                .filter(commit -> own.contains(commit.sha())).map(Commit::when)
                .min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return commit -> own.contains(commit.sha()) || (commit.when().isBefore(forked) && commits.onDefaultBranch(commit));
    }

    private Set<String> own(int repository, Ref ref) {
        Stream<String> pushed = commits.pushed(repository, ref.name()).stream().map(Commit::sha);
        Stream<String> reviewed = pullRequests.of(repository, Status.ACTIVE).stream().map(pullRequests::at)
                .filter(pullRequest -> pullRequest.source().equals(ref.name()))
                .flatMap(pullRequest -> pullRequest.iterations().stream())
                .flatMap(iteration -> iteration.commits().stream());
        return Stream.concat(pushed, reviewed).collect(Collectors.toSet());
    }

    void write(int repository, String name, String sha) {
        written.computeIfAbsent(repository, r -> new ConcurrentHashMap<>()).put(name, sha);
    }

    void delete(int repository, String name) {
        written.getOrDefault(repository, new ConcurrentHashMap<>()).remove(name);
    }

    List<String> writtenNames(int repository) {
        return new ArrayList<>(written.getOrDefault(repository, Map.of()).keySet());
    }

    /** The full name of the branch that a commit was pushed to. */
    public String of(Commit commit) {
        OptionalInt pullRequest = commits.pullRequest(commit);
        return commits.pushedTo(commit).orElseGet(() -> pullRequest.isPresent()
                ? pullRequests.at(pullRequest.getAsInt()).source()
                : repositories.at(commit.repository()).defaultBranch());
    }
}
