package io.adobridge.testbed.azure.world;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The test runs and the code coverage of builds: one of each for a finished build whose pipeline tests. */
public final class TestRuns {
    private final Seed seed;
    private final Builds builds;
    private final Timelines timelines;

    TestRuns(Seed seed, Builds builds, Timelines timelines) {
        this.seed = seed;
        this.builds = builds;
        this.timelines = timelines;
    }

    /**
     * What the tests of a build came to.
     *
     * @param id that of its build
     */
    public record TestRun(int id, Build build, Instant started, Instant finished, int total, int passed, int failed,
            int skipped) {
    }

    /** Lines of code, and how many of them the tests of a build ran through. */
    public record Coverage(int lines, int covered) {
    }

    /** The test run of a build; empty where none was published. */
    public Optional<TestRun> of(Build build) {
        if (!build.definition().yaml() || build.started() == null || build.finished() == null
                || build.result() == Build.Result.CANCELED || timelines.presence(build) != Timelines.Presence.PRESENT)
            return Optional.empty();
        Dice dice = seed.dice(Kind.TEST_RUN, build.id());
        int total = 40 + dice.below(800);
        int skipped = dice.below(1 + total / 50);
        int failed = build.result() == Build.Result.FAILED && dice.chance(70) ? 1 + dice.below(9) : 0;
        return Optional.of(new TestRun(build.id(), build, build.started(), build.finished(), total, total - failed - skipped,
                failed, skipped));
    }

    /** The code coverage of a build; empty where none was published. */
    public Optional<Coverage> coverage(Build build) {
        Dice dice = seed.dice(Kind.TEST_RUN, -build.id() - 1L);
        int lines = 2_000 + dice.below(40_000);
        return of(build).map(run -> new Coverage(lines, (int) (lines * (0.55 + dice.below(40) / 100.0))));
    }

    /** The test runs that ended in a window, of one project, oldest first. */
    public Stream<TestRun> between(Project project, Instant from, Instant to) {
        Instant earliest = from.equals(Instant.MIN) ? from : from.minus(Builds.LONGEST);
        return builds.queued(earliest, to)
                .filter(id -> builds.definition(id).project() == project.index())
                .mapToObj(id -> builds.at(id))
                .flatMap(build -> of(build).stream())
                .filter(run -> !run.finished().isBefore(from) && !run.finished().isAfter(to));
    }
}
