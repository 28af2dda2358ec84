package io.adobridge.testbed.azure.world;

import static io.adobridge.testbed.azure.world.PullRequest.Status.ABANDONED;
import static io.adobridge.testbed.azure.world.PullRequest.Status.ACTIVE;
import static io.adobridge.testbed.azure.world.PullRequest.Status.COMPLETED;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

/**
 * Which commits belong to which pull request. Commits and pull requests are dealt to repositories by the same wheel, so the
 * commits of a repository around the time of a pull request are its own: a block from shortly before its creation
 * to shortly before the creation of the next. Blocks of one repository do not overlap.
 */
final class Blocks {
    private static final Duration RECENT = Duration.ofDays(14);
    private final Seed seed;
    private final Wheel wheel;
    private final History commits;
    private final History pullRequests;
    private final Instant end;
    private final int lead;
    private final int planted;

    Blocks(Seed seed, Wheel wheel, History commits, History pullRequests, Instant end) {
        this.seed = seed;
        this.wheel = wheel;
        this.commits = commits;
        this.pullRequests = pullRequests;
        this.end = end;
        this.lead = commits.count() >= 6 * pullRequests.count() ? 2 : 1;
        long demos = wheel.count(0, pullRequests.count());
        this.planted = demos == 0 ? -1 : (int) wheel.nth(0, demos - 1);
    }

    /** The index of the pull request that has a planted commit as its head; -1 where there is none. */
    int planted() {
        return planted;
    }

    int repository(int pullRequest) {
        return wheel.owner(pullRequest);
    }

    /** The indexes of a repository's pull requests, newest first. */
    IntStream in(int repository) {
        long known = wheel.count(repository, pullRequests.count());
        return LongStream.range(0, known).mapToInt(i -> (int) wheel.nth(repository, known - 1 - i));
    }

    /** The block of the pull request with that index, from 0. */
    Block of(int pullRequest) {
        int repository = wheel.owner(pullRequest);
        long place = wheel.rank(pullRequest);
        Instant created = pullRequests.at(pullRequest);
        long start = start(repository, place);
        long room = start(repository, place + 1) - start;
        if (room == 0 || pullRequest == planted)
            return new Block(repository, room == 0 ? Math.max(0, start - 1) : start, 1, 0, -1, ACTIVE, created, null);
        int initial = (int) Math.min(room, Math.max(1, before(repository, created) - start));
        return fated(pullRequest, new Block(repository, start, initial, 0, -1, ACTIVE, created, null), room);
    }

    private Block fated(int pullRequest, Block opened, long room) {
        Dice dice = seed.dice(Kind.PULL_REQUEST, pullRequest);
        int fate = dice.below(100);
        long spare = room - opened.initial();
        int wanted = dice.below(4) * dice.below(2);
        int later = (int) Math.min(wanted, Math.max(0, spare - 1));
        boolean recent = opened.created().isAfter(end.minus(RECENT));
        if (spare - later < 1 || fate < (recent ? 20 : 2))
            return with(opened, later, -1, ACTIVE, null);
        if (fate < 30 && fate % 3 == 0)
            return abandoned(opened, later, dice);
        int choices = (int) Math.min(spare - later, 1_000);
        long merge = opened.head() + later + 1 + Math.min(dice.below(choices), dice.below(choices));
        return with(opened, later, merge, COMPLETED, commits.at(wheel.nth(opened.repository(), merge)));
    }

    private Block abandoned(Block opened, int later, Dice dice) {
        Instant last = commits.at(wheel.nth(opened.repository(), opened.head() + later));
        Instant base = last.isAfter(opened.created()) ? last : opened.created();
        Instant closed = base.plus(dice.skewed(Duration.ofMinutes(20), Duration.ofDays(9)));
        return closed.isAfter(end) ? with(opened, later, -1, ACTIVE, null) : with(opened, later, -1, ABANDONED, closed);
    }

    private static Block with(Block block, int later, long merge, PullRequest.Status status, @Nullable Instant closed) {
        return new Block(block.repository(), block.first(), block.initial(), later, merge, status, block.created(), closed);
    }

    /** The pull request whose block has the commit of that rank; empty before the repository's first pull request. */
    OptionalInt at(int repository, long rank) {
        long known = wheel.count(repository, pullRequests.count());
        Instant when = commits.at(wheel.nth(repository, rank));
        long place = Math.min(known - 1, wheel.count(repository, pullRequests.firstAtOrAfter(when)));
        while (place >= 0 && start(repository, place) > rank)
            place--;
        while (place + 1 < known && start(repository, place + 1) <= rank)
            place++;
        return place < 0 ? OptionalInt.empty() : OptionalInt.of((int) wheel.nth(repository, place));
    }

    /** The index of the newest pull request of a repository that was created before that instant. */
    OptionalInt newest(int repository, Instant when) {
        long created = wheel.count(repository, pullRequests.firstAtOrAfter(when));
        return created == 0 ? OptionalInt.empty() : OptionalInt.of((int) wheel.nth(repository, created - 1));
    }

    private long start(int repository, long place) {
        Instant created = pullRequests.at(wheel.nth(repository, place));
        long known = wheel.count(repository, commits.count());
        boolean beyond = created.isAfter(end);
        return beyond ? known : Math.min(known, Math.max(0, before(repository, created) - lead));
    }

    private long before(int repository, Instant instant) {
        return wheel.count(repository, commits.firstAtOrAfter(instant));
    }
}
