package io.adobridge.testbed.azure.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.world.Build.Reason;
import io.adobridge.testbed.azure.world.Build.Result;
import io.adobridge.testbed.azure.world.Build.Status;

/** The builds of all pipelines, numbered from 1 in the order in which they were queued. */
public final class Builds {
    /** No build is older than this when it is finished. */
    public static final Duration LONGEST = Duration.ofHours(5);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final Duration QUICK = Duration.ofSeconds(4);
    private static final Duration SLOW = Duration.ofMinutes(25);
    private final Seed seed;
    private final Instant end;
    private final Wheel wheel;
    private final History history;
    private final Definitions definitions;
    private final Commits commits;
    private final PullRequests pullRequests;
    private final People people;
    private final Map<Integer, Build> changed = new ConcurrentHashMap<>();
    private final AtomicInteger count;

    Builds(Seed seed, Instant end, Wheel wheel, History history, Definitions definitions, Commits commits,
            PullRequests pullRequests, People people) {
        this.seed = seed;
        this.end = end;
        this.wheel = wheel;
        this.history = history;
        this.definitions = definitions;
        this.commits = commits;
        this.pullRequests = pullRequests;
        this.people = people;
        this.count = new AtomicInteger(definitions.size() == 0 ? 0 : (int) history.count());
    }

    /** How many there are; the newest has that id. */
    public int count() {
        return count.get();
    }

    /** The build with that id. */
    public Optional<Build> find(int id) {
        return id < 1 || id > count() ? Optional.empty() : Optional.of(at(id));
    }

    /** The pipeline of the build with that id, without computing all of it. */
    public Definition definition(int id) {
        Build written = changed.get(id);
        return written != null ? written.definition() : definitions.at(wheel.owner(id - 1));
    }

    /** The ids of the builds queued in that window and later changed by hand or queued since, oldest first. */
    public IntStream queued(Instant from, Instant to) {
        int computed = (int) Math.min(history.count(), count());
        int first = (int) history.firstAtOrAfter(from) + 1;
        int last = (int) Math.min(computed, history.firstAtOrAfter(to) + 1);
        return IntStream.concat(
                IntStream.concat(
                        changed.keySet().stream().mapToInt(id -> id).filter(id -> id <= computed && (id < first || id > last))
                                .sorted(),
                        IntStream.rangeClosed(first, last)),
                IntStream.rangeClosed(computed + 1, count()));
    }

    Build at(int id) {
        Build written = changed.get(id);
        return written != null ? written : computed(id);
    }

    private Build computed(int id) {
        Dice dice = seed.dice(Kind.BUILD, id);
        Definition definition = definitions.at(wheel.owner(id - 1));
        Instant queued = history.at(id - 1);
        Instant started = queued.plus(dice.skewed(QUICK, SLOW));
        Duration typical = definition.typical();
        Instant finished = started.plus(dice.skewed(typical.dividedBy(3), typical.multipliedBy(4)));
        boolean waiting = id == history.count() || started.isAfter(end);
        boolean running = !waiting && (id > history.count() - 3 || finished.isAfter(end));
        Status status = waiting ? Status.NOT_STARTED : running ? Status.IN_PROGRESS : Status.COMPLETED;
        Result result = result(dice);
        Optional<PullRequest> validated = dice.chance(35) && definition.yaml() ? open(definition, queued) : Optional.empty();
        String branch = validated.map(pullRequest -> "refs/pull/" + pullRequest.id() + "/merge")
                .orElseGet(() -> pullRequests.target(definition.repository()));
        Reason reason = validated.isPresent() ? Reason.PULL_REQUEST
                : !definition.yaml() ? Reason.SCHEDULE : dice.pick(Reason.INDIVIDUAL_CI, Reason.BATCHED_CI, Reason.MANUAL);
        return new Build(id, definition, number(queued, id), status, running || waiting ? null : result, reason, queued,
                waiting ? null : started, running || waiting ? null : finished, branch,
                source(definition, queued, validated), people.pick(dice, definition.repository()),
                validated.map(PullRequest::id).map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Result result(Dice dice) {
        int throwOf = dice.below(100);
        return throwOf < 80 ? Result.SUCCEEDED
                : throwOf < 92 ? Result.FAILED : throwOf < 96 ? Result.CANCELED : Result.PARTIALLY_SUCCEEDED;
    }

    private Optional<PullRequest> open(Definition definition, Instant when) {
        return pullRequests.open(definition.repository(), when);
    }

    private String source(Definition definition, Instant when, Optional<PullRequest> validated) {
        return validated.map(pullRequest -> pullRequests.preview(pullRequest, iteration(pullRequest, when)))
                .or(() -> commits.tip(definition.repository(), when).map(Commit::sha))
                .orElseGet(() -> commits.oldest(definition.repository()).sha());
    }

    private static int iteration(PullRequest pullRequest, Instant when) {
        return (int) Math.max(1,
                pullRequest.iterations().stream().filter(iteration -> iteration.created().isBefore(when)).count());
    }

    private static String number(Instant queued, int id) {
        return DAY.format(queued) + "." + (1 + id % 40);
    }

    synchronized Build queue(Definition definition, String branch, String commit, Reason reason, Identity by,
            OptionalInt pullRequest, Instant when) {
        int id = count.incrementAndGet();
        var build = new Build(id, definition, number(when, id), Status.NOT_STARTED, null, reason, when, null, null, branch,
                commit, by, pullRequest);
        changed.put(id, build);
        return build;
    }

    void write(Build build) {
        changed.put(build.id(), build);
    }
}
