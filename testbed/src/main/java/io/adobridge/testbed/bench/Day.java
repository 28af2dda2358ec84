package io.adobridge.testbed.bench;

import java.util.List;
import java.util.Map;
import java.util.Random;

import io.adobridge.testbed.azure.front.Identity;
import io.adobridge.testbed.azure.front.Sizes;
import io.adobridge.testbed.azure.world.Build;
import io.adobridge.testbed.azure.world.Commit;
import io.adobridge.testbed.azure.world.Definition;
import io.adobridge.testbed.azure.world.PullRequest;
import io.adobridge.testbed.azure.world.Repository;
import io.adobridge.testbed.azure.world.World;

/** A day in an organisation: a ninetieth of what it holds. Few repositories see most of it. */
final class Day {

    private static final int DAYS = 90;
    private static final int COMMITS_A_PUSH = 3;
    private static final int REVISIONS_AN_ITEM = 3;

    private final World world;
    private final Random random = new Random(7);
    private final List<Repository> repositories;
    private final List<Definition> definitions;

    Day(World world) {
        this.world = world;
        this.repositories = world.repositories().all().stream().filter(one -> !one.hidden() && !one.empty()).toList();
        this.definitions = world.definitions().all().stream()
                .filter(one -> repositories.contains(world.repositories().at(one.repository()))).toList();
    }

    void happens(Sizes sizes) {
        for (int push = 0; push < sizes.commits() / DAYS / COMMITS_A_PUSH; push++) {
            Repository repository = some(repositories);
            List<Commit> pushed = world.git().pushCommits(repository, repository.defaultBranch(), COMMITS_A_PUSH, somebody());
            assert !pushed.isEmpty();
        }
        for (int opened = 0; opened < sizes.pullRequests() / DAYS; opened++) {
            review(some(repositories), opened);
        }
        for (int build = 0; build < sizes.builds() / DAYS; build++) {
            build(some(definitions));
        }
        for (int item = 0; item < sizes.workItems() / DAYS; item++) {
            plan(item);
        }
    }

    private void review(Repository repository, int number) {
        String branch = "feature/day-" + number;
        List<Commit> pushed = world.git().pushCommits(repository, branch, 1, somebody());
        assert !pushed.isEmpty();
        PullRequest opened = world.git().openPullRequest(repository, branch, "Change " + number, "", somebody());
        if (number % 4 != 0) {
            PullRequest closed = world.git().complete(opened.id(), somebody());
            assert closed != null;
        }
    }

    private void build(Definition definition) {
        Repository repository = world.repositories().at(definition.repository());
        String head = world.branches().find(repository.index(), repository.defaultBranch()).orElseThrow().sha();
        Build queued = world.buildWrites().queue(definition, repository.defaultBranch(), head, somebody());
        world.buildWrites().start(queued.id());
        world.buildWrites().finish(queued.id(), random.nextInt(8) == 0 ? Build.Result.FAILED : Build.Result.SUCCEEDED);
    }

    private void plan(int number) {
        int id = world.workItemWrites().create(world.projects().at(some(repositories).project()), "Bug",
                Map.of("System.Title", "News " + number), somebody()).id();
        for (int revision = 0; revision < REVISIONS_AN_ITEM; revision++) {
            world.workItemWrites().update(id, Map.of("System.Title", "News %d.%d".formatted(number, revision)), somebody());
        }
    }

    private Identity somebody() {
        return world.people().all().get(random.nextInt(world.people().all().size()));
    }

    private <T> T some(List<T> all) {
        double skewed = random.nextDouble() * random.nextDouble();
        return all.get((int) (skewed * all.size()));
    }
}
